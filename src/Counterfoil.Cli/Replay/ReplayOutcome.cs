using Counterfoil.Features.Baskets;

namespace Counterfoil.Cli.Replay;

/// <summary>What became of one redemption of the data.</summary>
/// <param name="Redemption">As in the data.</param>
/// <param name="Matched">The basket's lines of the coupon's products.</param>
/// <param name="AsSampled">What the coupon does to the basket as sampled.</param>
/// <param name="AsSampledRedemption">The committed redemption's id; null when the sampled basket was refused.</param>
/// <param name="Added">Units that the refusal asked for; null when none were added.</param>
/// <param name="Completed">What it does to the completed basket.</param>
/// <param name="CompletedRedemption">The committed redemption's id; null when it was refused.</param>
/// <param name="Repeat">Whether the network had committed it before this run.</param>
internal sealed record ReplayOutcome(
    Journey.Redemption Redemption, IReadOnlyList<Journey.Line> Matched, BasketAnswer AsSampled,
    string? AsSampledRedemption, ReplayOutcome.AddedUnits? Added, BasketAnswer Completed, string? CompletedRedemption,
    bool Repeat)
{
    /// <summary>Units that were added to a sampled basket, at a price from the data.</summary>
    /// <param name="ProductId">The product.</param>
    /// <param name="Units">As many as the refusal asked for.</param>
    /// <param name="PriceCents">Of one unit.</param>
    /// <param name="PriceSource">What the price is the median of.</param>
    public sealed record AddedUnits(string ProductId, int Units, long PriceCents, string PriceSource);

    /// <summary>The refusal of the sampled basket; null when the coupon applied.</summary>
    public string? AsSampledRefusal => AsSampled.RefusedCoupons.Select(coupon => coupon.Refusal).FirstOrDefault();

    /// <summary>The refusal of the completed basket; null when the coupon applied.</summary>
    public string? CompletedRefusal => Completed.RefusedCoupons.Select(coupon => coupon.Refusal).FirstOrDefault();

    /// <summary>Whether the sampled basket holds the units that the value code asks for.</summary>
    public bool ValueCodeMet => Redemption.IsManufacturer && Matched.Count > 0
        && AsSampledRefusal is null or "units-used" or "over-value" or "nothing-off";

    /// <summary>Whether face value and added part agree with the sampled lines to the cent.</summary>
    public bool AgreesToTheCent => AsSampled.AppliedCoupons is [var coupon] && Redemption.IsManufacturer
        && coupon.FaceValueInCents == Matched.Sum(line => line.CouponCents)
        && coupon.RetailerAddedInCents == Matched.Sum(line => line.MatchCents);
}
