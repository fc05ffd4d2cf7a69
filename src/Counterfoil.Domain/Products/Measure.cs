namespace Counterfoil.Domain.Products;

/// <summary>How a basket line is counted.</summary>
public enum Measure
{
    /// <summary>By the piece.</summary>
    Item,

    /// <summary>Weighed in pounds.</summary>
    Pounds,

    /// <summary>Weighed in kilograms.</summary>
    Kilograms,
}
