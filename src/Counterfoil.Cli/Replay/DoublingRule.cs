namespace Counterfoil.Cli.Replay;

/// <summary>
/// The retailer's doubling alone, over every line of the data that a manufacturer coupon took something off, taken as
/// one coupon a line.
/// </summary>
internal static class DoublingRule
{
    /// <summary>What was found.</summary>
    /// <param name="Lines">Lines with a coupon.</param>
    /// <param name="Agree">Lines where the retailer added what the rule says.</param>
    /// <param name="Others">The other lines, by what explains them.</param>
    public sealed record Finding(int Lines, int Agree, IReadOnlyDictionary<string, int> Others);

    public static Finding Over(IReadOnlyList<Journey.Line> lines)
    {
        var withCoupon = lines.Where(line => line.CouponCents > 0).ToList();
        var others = withCoupon.Where(line => Rule(line.CouponCents) != line.MatchCents).ToList();
        return new Finding(
            withCoupon.Count, withCoupon.Count - others.Count,
            others.GroupBy(Explain, StringComparer.Ordinal).OrderByDescending(reason => reason.Count())
                .ThenBy(reason => reason.Key, StringComparer.Ordinal)
                .ToDictionary(reason => reason.Key, reason => reason.Count(), StringComparer.Ordinal));
    }

    private static string Explain(Journey.Line line)
    {
        if (line.Quantity == 0)
        {
            return "a line without units: a coupon that was keyed in by itself, not doubled";
        }

        for (var coupons = 2; coupons <= Math.Max(2, line.Quantity); coupons++)
        {
            if (line.CouponCents % coupons == 0 && coupons * Rule(line.CouponCents / coupons) == line.MatchCents)
            {
                return "several equal coupons on the line, each doubled by itself";
            }
        }

        return Math.Max(0, Math.Min(Rule(line.CouponCents), line.TotalCents - line.CouponCents)) == line.MatchCents
            ? "the price of the line caps what the retailer adds"
            : line.MatchCents == 0 ? "the retailer added nothing: the coupon forbids it, or was keyed in"
            : "not explained by the sample";
    }

    private static long Rule(long faceCents) => ReplayNetwork.Rules.AddedMinor(faceCents);
}
