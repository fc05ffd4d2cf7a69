namespace Counterfoil.Domain.Baskets;

/// <summary>A coupon that took something off, and where.</summary>
/// <param name="Index">Zero-based place among the presented coupons.</param>
/// <param name="Code">As presented.</param>
/// <param name="FaceMinor">What it took off, minor units; the funder owes it.</param>
/// <param name="AddedMinor">What the retailer added at its own cost, minor units.</param>
/// <param name="Lines">
/// The lines on which it used units or took something off, in basket order; their discounts add up to the two sums.
/// </param>
/// <param name="FamilyUnchecked">
/// Whether a unit was taken by its company alone, because its line has no family code to compare.
/// </param>
public sealed record AppliedCoupon(
    int Index, string Code, long FaceMinor, long AddedMinor, IReadOnlyList<LineDiscount> Lines,
    bool FamilyUnchecked = false)
    : CouponOutcome(Index, Code);
