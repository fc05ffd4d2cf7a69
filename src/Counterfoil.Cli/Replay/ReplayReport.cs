namespace Counterfoil.Cli.Replay;

/// <summary>What a replay found; all figures are counted from the outcomes.</summary>
/// <param name="Journey">The data.</param>
/// <param name="SkippedLines">Lines that are no goods, by reason.</param>
/// <param name="Outcomes">In order of date.</param>
/// <param name="Doubling">The retailer's doubling alone.</param>
/// <param name="Changed">Rows that the load changed, by kind.</param>
internal sealed record ReplayReport(
    Journey Journey, IReadOnlyDictionary<string, int> SkippedLines, IReadOnlyList<ReplayOutcome> Outcomes,
    DoublingRule.Finding Doubling, IReadOnlyDictionary<string, int> Changed)
{
    public int Matched => Outcomes.Count(one => one.Matched.Count > 0);

    public int ManufacturerMatched => Outcomes.Count(one => one.Matched.Count > 0 && one.Redemption.IsManufacturer);

    public int ValueCodeMet => Outcomes.Count(one => one.ValueCodeMet);

    public int AgreeToTheCent => Outcomes.Count(one => one.AgreesToTheCent);

    public int AsSampledCommitted => Outcomes.Count(one => one.AsSampledRedemption is not null);

    public int Committed => Outcomes.Count(one => one.CompletedRedemption is not null);

    public int Repeats => Outcomes.Count(one => one.Repeat);

    public IReadOnlyDictionary<string, int> AsSampledRefused => Count(Outcomes.Select(one => one.AsSampledRefusal));

    public IReadOnlyDictionary<string, int> CompletedRefused => Count(Outcomes.Select(one => one.CompletedRefusal));

    public long FaceCents => Outcomes.Where(one => one.CompletedRedemption is not null)
        .Sum(one => one.Completed.DiscountInCents);

    public long AddedCents => Outcomes.Where(one => one.CompletedRedemption is not null)
        .Sum(one => one.Completed.AppliedCoupons.Sum(coupon => coupon.RetailerAddedInCents));

    public int UnitsAdded => Outcomes.Sum(one => one.Added?.Units ?? 0);

    public IReadOnlyDictionary<string, int> PriceSources => Count(Outcomes.Select(one => one.Added?.PriceSource));

    private static SortedDictionary<string, int> Count(IEnumerable<string?> words) => new(
        words.OfType<string>().GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
        StringComparer.Ordinal);
}
