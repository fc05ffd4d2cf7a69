namespace Counterfoil.Features.Products;

/// <summary>A product under its retailer's own number.</summary>
/// <param name="Number">The retailer's item number, or a GTIN.</param>
/// <param name="Name">What it is.</param>
/// <param name="Department">The department it is sold in; may be empty.</param>
/// <param name="Category">A finer kind; may be empty.</param>
/// <param name="PriceMinor">Minor units of one unit; null when no price is known.</param>
public sealed record ProductRow(string Number, string Name, string Department, string Category, long? PriceMinor);
