using Counterfoil.Features.Products;
using Counterfoil.Features.Redemptions;

namespace Counterfoil.Server.Web.Till;

/// <summary>What came of an action at the lane, before it is laid out for the page.</summary>
/// <param name="Form">The transaction after the action.</param>
public sealed record TillState(TillForm Form)
{
    /// <summary>Where the transaction stands.</summary>
    public TillStep Step { get; init; } = TillStep.Basket;

    /// <summary>The redemption, once coupons are held.</summary>
    public RedemptionAnswer? Redemption { get; init; }

    /// <summary>What is wrong, by field: a sentence.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Products to choose from, found by what was typed.</summary>
    public IReadOnlyList<ProductRow> Found { get; init; } = [];

    /// <summary>What happened, for the cashier; null for nothing to say.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether the notice tells of something that went wrong.</summary>
    public bool NoticeIsBad { get; init; }

    /// <summary>The field to go on with; null leaves the reader where they are.</summary>
    public string? Focus { get; init; }

    /// <summary>The same with one more wrong field.</summary>
    public TillState Wrong(string field, string sentence) => this with
    {
        Errors = new Dictionary<string, string>(Errors, StringComparer.Ordinal) { [field] = sentence },
    };
}
