using System.Text.Json.Serialization;

namespace Counterfoil.Features.Redemptions;

/// <summary>Names a redemption: by its id, or by the lane's transaction.</summary>
/// <param name="Redemption">The id, <c>rdm_...</c>; the rest may then be absent.</param>
/// <param name="Retailer">The retailer's id; absent means the key's.</param>
/// <param name="Store">The store's number.</param>
/// <param name="Lane">The lane's number.</param>
/// <param name="BusinessDay">The store's own day.</param>
/// <param name="TransactionNumber">The lane's number of the transaction on that day.</param>
public sealed record TransactionInput(
    [property: JsonPropertyName("redemption")] string? Redemption = null,
    [property: JsonPropertyName("retailer")] string? Retailer = null,
    [property: JsonPropertyName("store")] string? Store = null,
    [property: JsonPropertyName("lane")] string? Lane = null,
    [property: JsonPropertyName("businessDay")] DateOnly? BusinessDay = null,
    [property: JsonPropertyName("transactionNumber")] string? TransactionNumber = null);
