using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Counterfoil.Domain.Redemptions;

/// <summary>
/// What names a lane's transaction in the whole network: retailer, store, lane, business day and number.
/// </summary>
public readonly record struct TransactionKey
{
    /// <summary>The longest part, in characters.</summary>
    public const int MostCharacters = 64;

    private TransactionKey(string retailer, string store, string lane, DateOnly businessDay, string number)
    {
        Retailer = retailer;
        Store = store;
        Lane = lane;
        BusinessDay = businessDay;
        Number = number;
    }

    /// <summary>The retailer's id.</summary>
    public string Retailer { get; }

    /// <summary>The store's number at that retailer.</summary>
    public string Store { get; }

    /// <summary>The lane's number in that store.</summary>
    public string Lane { get; }

    /// <summary>The store's own day.</summary>
    public DateOnly BusinessDay { get; }

    /// <summary>The lane's transaction number on that day.</summary>
    public string Number { get; }

    /// <summary>Makes a key of parts of 1 to 64 characters: letters, digits, <c>- . _ :</c>.</summary>
    /// <param name="retailer">The retailer's id.</param>
    /// <param name="store">The store's number.</param>
    /// <param name="lane">The lane's number.</param>
    /// <param name="businessDay">The store's own day.</param>
    /// <param name="number">The transaction number.</param>
    /// <param name="key">The key, when made.</param>
    /// <param name="wrong">The name of the first part that is not as above, when not.</param>
    public static bool TryCreate(
        string? retailer, string? store, string? lane, DateOnly businessDay, string? number,
        out TransactionKey key, [NotNullWhen(false)] out string? wrong)
    {
        key = default;
        wrong = !IsPart(retailer) ? nameof(retailer)
            : !IsPart(store) ? nameof(store)
            : !IsPart(lane) ? nameof(lane)
            : !IsPart(number) ? "transactionNumber"
            : null;
        if (wrong is null)
        {
            key = new TransactionKey(retailer!, store!, lane!, businessDay, number!);
        }

        return wrong is null;
    }

    /// <summary>The five parts, joined by slashes, which no part contains.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Retailer}/{Store}/{Lane}/{BusinessDay:yyyy-MM-dd}/{Number}");

    private static bool IsPart([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MostCharacters }
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or ':');
}
