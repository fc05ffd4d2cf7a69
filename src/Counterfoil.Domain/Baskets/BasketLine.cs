using Counterfoil.Domain.Products;

namespace Counterfoil.Domain.Baskets;

/// <summary>One scanned line: units of one product and what they cost together before coupons.</summary>
/// <param name="WrittenCode">The product code as the till wrote it.</param>
/// <param name="Product">The same, comparable.</param>
/// <param name="Units">1 or more; a weighed line is one unit.</param>
/// <param name="TotalMinor">Minor units of all units together, zero or more.</param>
public sealed record BasketLine(string WrittenCode, ProductCode Product, int Units, long TotalMinor)
{
    /// <summary>
    /// The price of one unit, minor units: the line's total spread by largest remainder, first units first.
    /// </summary>
    /// <param name="unit">Zero-based, below <see cref="Units"/>.</param>
    public long PriceOfUnit(int unit) => (TotalMinor / Units) + (unit < TotalMinor % Units ? 1 : 0);
}
