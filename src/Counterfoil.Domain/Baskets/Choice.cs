namespace Counterfoil.Domain.Baskets;

/// <summary>A coupon that is applied, with the way in which it is met and the units that it takes.</summary>
/// <param name="Coupon">The coupon.</param>
/// <param name="Branch">The way.</param>
/// <param name="Units">The units of each of the way's groups, in basket order.</param>
/// <param name="IsShort">Whether the units are worth less than they should reach; then no other may be free.</param>
internal sealed record Choice(PreparedCoupon Coupon, Branch Branch, int[][] Units, bool IsShort);
