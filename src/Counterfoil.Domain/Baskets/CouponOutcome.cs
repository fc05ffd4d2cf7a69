namespace Counterfoil.Domain.Baskets;

/// <summary>
/// What became of a presented coupon: an <see cref="AppliedCoupon"/> or a <see cref="RefusedCoupon"/>.
/// </summary>
/// <param name="Index">Zero-based place among the presented coupons.</param>
/// <param name="Code">As presented.</param>
public abstract record CouponOutcome(int Index, string Code);
