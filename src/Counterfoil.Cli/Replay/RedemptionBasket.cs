using Counterfoil.Domain.Money;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Requests;

namespace Counterfoil.Cli.Replay;

/// <summary>What a household bought on a day, as far as the sample has it, in order of time.</summary>
internal sealed class RedemptionBasket
{
    /// <summary>The store of a redemption of which the sample has no line.</summary>
    public const string NoStore = "not-sampled";

    public RedemptionBasket(IEnumerable<Journey.Line> lines, DateOnly day)
    {
        Lines = lines.OrderBy(line => line.At).ThenBy(line => line.BasketId, StringComparer.Ordinal).ToList();
        Store = Lines.Count > 0 ? Lines[0].StoreId : NoStore;
        At = Lines.Count > 0 ? Lines[^1].At : day.ToDateTime(new TimeOnly(12, 0));
    }

    /// <summary>Goods only.</summary>
    public IReadOnlyList<Journey.Line> Lines { get; }

    /// <summary>The store of its first line.</summary>
    public string Store { get; }

    /// <summary>When the last line was scanned.</summary>
    public DateTime At { get; }

    /// <summary>The basket as a till would send it.</summary>
    public List<BasketLineInput> Input() =>
        Lines.Select(line => Input(line.ProductId, line.Quantity, line.TotalCents)).ToList();

    /// <summary>One line as a till would send it; the total counts, the price is what it comes to.</summary>
    public static BasketLineInput Input(string productId, int units, long totalCents) => new(
        productId, new ExactNumber(MinorUnits.Text(totalCents / units)),
        new ExactNumber(units.ToString(System.Globalization.CultureInfo.InvariantCulture)), "item",
        new ExactNumber(MinorUnits.Text(totalCents)));
}
