using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Counterfoil.Domain.Products;

/// <summary>
/// A range of a retailer's item numbers of one type, as a master offer file writes it: <c>PLU:domain:1001_1100</c>,
/// both
/// ends included. The first number is never above the last.
/// </summary>
public sealed record ItemRange
{
    private const int MostDigits = 18;

    private ItemRange(string type, string domain, long first, long last)
    {
        Type = type;
        Domain = domain;
        First = first;
        Last = last;
    }

    /// <summary>The type of item number: PLU, CLS, DPT or C_D.</summary>
    public string Type { get; }

    /// <summary>Whose item numbers they are; what a line says of its retailer is not compared with it.</summary>
    public string Domain { get; }

    /// <summary>The first number.</summary>
    public long First { get; }

    /// <summary>The last number.</summary>
    public long Last { get; }

    /// <summary>Reads <c>TYPE:domain:first_last</c>, or <c>TYPE:domain:number</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ItemRange? range)
    {
        range = null;
        var parts = (text ?? "").Split(':');
        if (parts is not [{ Length: > 0 } type, .. var domain, var numbers] || domain.Length == 0)
        {
            return false;
        }

        var ends = numbers.Split('_');
        if (ends.Length > 2 || ReadNumber(ends[0]) is not { } first || ReadNumber(ends[^1]) is not { } last
            || first > last)
        {
            return false;
        }

        range = new ItemRange(type, string.Join(':', domain), first, last);
        return true;
    }

    /// <summary>An item number as a number; null when it is not 1 to 18 digits.</summary>
    public static long? ReadNumber(string text) =>
        text.Length is > 0 and <= MostDigits && !text.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Whether an item number of a type lies inside.</summary>
    public bool Includes(string? type, long? number) => type == Type && First <= number && number <= Last;
}
