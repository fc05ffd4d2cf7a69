using System.Text.Json.Serialization;
using Counterfoil.Features.Requests;

namespace Counterfoil.Features.Baskets;

/// <summary>One line of a basket as a till sends it; the names are those of the basket contract.</summary>
/// <param name="ProductCode">GTIN, or the retailer's own item number.</param>
/// <param name="Price">Per unit, in currency units: <c>1.29</c>.</param>
/// <param name="Quantity">Whole items, or a weight with at most three decimals.</param>
/// <param name="Unit"><c>item</c>, <c>lb</c> or <c>kg</c>; absent means item.</param>
/// <param name="Amount">The line's total when it is not price times quantity, as in 2 for 3.99.</param>
/// <param name="FamilyCode">The manufacturer's family code, three digits.</param>
/// <param name="Department">The department that sells it.</param>
/// <param name="ProductType">The kind of item number.</param>
/// <param name="Retailer">Whose item number it is; absent means the transaction's retailer.</param>
public sealed record BasketLineInput(
    [property: JsonPropertyName("product_code")] string? ProductCode,
    [property: JsonPropertyName("price")] ExactNumber? Price,
    [property: JsonPropertyName("quantity")] ExactNumber? Quantity,
    [property: JsonPropertyName("unit")] string? Unit = null,
    [property: JsonPropertyName("amount")] ExactNumber? Amount = null,
    [property: JsonPropertyName("family_code")] string? FamilyCode = null,
    [property: JsonPropertyName("department")] string? Department = null,
    [property: JsonPropertyName("product_type")] string? ProductType = null,
    [property: JsonPropertyName("retailer")] string? Retailer = null);
