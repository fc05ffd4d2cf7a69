namespace Counterfoil.Domain.Baskets;

/// <summary>
/// What one coupon did to one line; frozen with the redemption, so that a return gives back just this.
/// </summary>
/// <param name="Line">Zero-based basket line.</param>
/// <param name="Units">
/// Units of the line that the coupon used; zero where an amount off the basket reaches a line it did not use.
/// </param>
/// <param name="DiscountMinor">Face value on this line, minor units.</param>
/// <param name="AddedMinor">The retailer's part on this line, minor units.</param>
public sealed record LineDiscount(int Line, int Units, long DiscountMinor, long AddedMinor);
