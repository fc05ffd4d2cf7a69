namespace Counterfoil.Domain.Baskets;

/// <summary>What the presented coupons do to a basket; every presented coupon is in exactly one of the lists.</summary>
/// <param name="Applied">In presented order.</param>
/// <param name="Refused">In presented order.</param>
/// <param name="Optimal">Whether no other assignment takes more off; null in presented order.</param>
/// <param name="UpperBoundMinor">What no assignment exceeds, minor units; null in presented order.</param>
public sealed record BasketResult(
    IReadOnlyList<AppliedCoupon> Applied, IReadOnlyList<RefusedCoupon> Refused, bool? Optimal = null,
    long? UpperBoundMinor = null)
{
    /// <summary>Sum of the face values, minor units; what the retailer added is not in it.</summary>
    public long DiscountMinor => Applied.Sum(coupon => coupon.FaceMinor);

    /// <summary>Sum of what the retailer added, minor units.</summary>
    public long AddedMinor => Applied.Sum(coupon => coupon.AddedMinor);
}
