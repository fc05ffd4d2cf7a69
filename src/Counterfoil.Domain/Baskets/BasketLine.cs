using Counterfoil.Domain.Products;

namespace Counterfoil.Domain.Baskets;

/// <summary>One scanned line: units of one product and what they cost together before coupons.</summary>
/// <param name="WrittenCode">The product code as the till wrote it.</param>
/// <param name="Product">The same, comparable.</param>
/// <param name="Units">1 or more; a weighed line is one unit.</param>
/// <param name="TotalMinor">Minor units of all units together, zero or more.</param>
public sealed record BasketLine(string WrittenCode, ProductCode Product, int Units, long TotalMinor)
{
    /// <summary>How the line is counted.</summary>
    public Measure Measure { get; init; }

    /// <summary>Thousandths of a pound, or grams; zero when it is not weighed.</summary>
    public int WeightThousandths { get; init; }

    /// <summary>The manufacturer's family code; null when the till does not know it.</summary>
    public FamilyCode? Family { get; init; }

    /// <summary>The type of item number: PLU and others; null when not given.</summary>
    public string? ItemType { get; init; }

    /// <summary>The product code as a number; null when it is none.</summary>
    public long? ItemNumber => ItemRange.ReadNumber(WrittenCode);

    /// <summary>
    /// The price of one unit, minor units: the line's total spread by largest remainder, first units first.
    /// </summary>
    /// <param name="unit">Zero-based, below <see cref="Units"/>.</param>
    public long PriceOfUnit(int unit) => (TotalMinor / Units) + (unit < TotalMinor % Units ? 1 : 0);
}
