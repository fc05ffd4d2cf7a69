using System.Security.Cryptography;

namespace Counterfoil.Server.Web.Till;

/// <summary>One lane's transaction as its form carries it: all of its state, so that the server keeps none.</summary>
public sealed record TillForm
{
    /// <summary>The most lines of a transaction that is typed by hand.</summary>
    public const int MostLines = 200;

    /// <summary>The chosen retailer's id; null for the only one, or the first.</summary>
    public string? Retailer { get; init; }

    /// <summary>The store's number; empty until it is chosen.</summary>
    public string Store { get; init; } = "";

    /// <summary>The lane's number.</summary>
    public string Lane { get; init; } = "";

    /// <summary>The retailer's number of the household.</summary>
    public string Household { get; init; } = "";

    /// <summary>What was scanned, in order.</summary>
    public IReadOnlyList<Line> Lines { get; init; } = [];

    /// <summary>Coupon numbers in presented order.</summary>
    public IReadOnlyList<string> Coupons { get; init; } = [];

    /// <summary>Entered into the product field and not yet a line.</summary>
    public IReadOnlyList<string> Scanned { get; init; } = [];

    /// <summary>Entered into the coupon field and not yet presented.</summary>
    public IReadOnlyList<string> Typed { get; init; } = [];

    /// <summary>A product number that was chosen from a list; empty for none.</summary>
    public string Pick { get; init; } = "";

    /// <summary>A coupon number that was chosen from a list; empty for none.</summary>
    public string Use { get; init; } = "";

    /// <summary>The button that was pressed; empty for Enter in a field.</summary>
    public string Action { get; init; } = "";

    /// <summary>The lane's number of this transaction.</summary>
    public string Number { get; init; } = NewNumber();

    /// <summary>The id of the reservation; empty before there is one.</summary>
    public string Redemption { get; init; } = "";

    /// <summary>A scanned line as typed.</summary>
    /// <param name="Product">The product's number.</param>
    /// <param name="Quantity">How many.</param>
    /// <param name="Price">The price of one, where the product has none of its own.</param>
    public sealed record Line(string Product, string Quantity, string Price);

    /// <summary>Reads what a browser sent.</summary>
    public static TillForm Of(IFormCollection form)
    {
        string Text(string name) => form[name].ToString().Trim();
        List<string> Texts(string name) =>
            form[name].OfType<string>().Select(text => text.Trim()).Where(text => text.Length > 0).ToList();
        var quantities = form["quantity"];
        var prices = form["price"];
        return new TillForm
        {
            Retailer = form["retailer"] is [{ Length: > 0 } retailer, ..] ? retailer : null,
            Store = Text("store"),
            Lane = Text("lane"),
            Household = Text("household"),
            Lines = form["product"].Take(MostLines).Select((product, i) => new Line(
                product ?? "", quantities.ElementAtOrDefault(i)?.Trim() ?? "", prices.ElementAtOrDefault(i)?.Trim() ?? ""))
                .ToList(),
            Coupons = Texts("coupon"),
            Scanned = Texts("scan"),
            Typed = Texts("typed"),
            Pick = Text("pick"),
            Use = Text("use"),
            Action = Text("do"),
            Number = Text("number") is { Length: > 0 } number ? number : NewNumber(),
            Redemption = Text("redemption"),
        };
    }

    /// <summary>The next transaction at the same lane.</summary>
    public TillForm Next() => new() { Retailer = Retailer, Store = Store, Lane = Lane };

    /// <summary>A transaction number that no lane used before.</summary>
    public static string NewNumber() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
}
