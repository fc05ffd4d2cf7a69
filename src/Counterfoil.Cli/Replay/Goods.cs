namespace Counterfoil.Cli.Replay;

/// <summary>Which lines are goods; the others are skipped, and counted by reason.</summary>
internal sealed class Goods
{
    private readonly HashSet<string> noGoods;

    public Goods(Journey journey)
    {
        noGoods = journey.Products.Where(product => product.Category.Contains("COUPON/MISC", StringComparison.Ordinal))
            .Select(product => product.Id).ToHashSet(StringComparer.Ordinal);
        Skipped = journey.Lines.Select(Reason).OfType<string>().GroupBy(reason => reason, StringComparer.Ordinal)
            .OrderBy(reason => reason.Key, StringComparer.Ordinal)
            .ToDictionary(reason => reason.Key, reason => reason.Count(), StringComparer.Ordinal);
    }

    /// <summary>Skipped lines of the whole data, by reason.</summary>
    public IReadOnlyDictionary<string, int> Skipped { get; }

    public bool Are(Journey.Line line) => Reason(line) is null;

    private string? Reason(Journey.Line line) =>
        line.Quantity == 0 ? "quantity 0" : noGoods.Contains(line.ProductId) ? "COUPON/MISC" : null;
}
