using Counterfoil.Domain.Baskets;
using Counterfoil.Features.Serials;

namespace Counterfoil.Features.Baskets;

/// <summary>A presented coupon and the copy that it would use.</summary>
/// <param name="Presented">What the basket rules need.</param>
/// <param name="Place">The copy; null when it was refused.</param>
public sealed record ResolvedCoupon(PresentedCoupon Presented, CouponPlace? Place);
