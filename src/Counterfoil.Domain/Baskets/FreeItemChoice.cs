namespace Counterfoil.Domain.Baskets;

/// <summary>Which of the units taken is free: a retailer's policy.</summary>
public enum FreeItemChoice
{
    /// <summary>The first in basket order.</summary>
    First,

    /// <summary>The one of the lowest price left; of equal ones the first.</summary>
    Cheapest,

    /// <summary>The one of the highest price left; of equal ones the first.</summary>
    Dearest,
}
