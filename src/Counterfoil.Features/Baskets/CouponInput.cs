using System.Text.Json.Serialization;

namespace Counterfoil.Features.Baskets;

/// <summary>A coupon that was handed to the lane.</summary>
/// <param name="Gs1">The coupon's number as scanned or typed.</param>
/// <param name="Campaign">The campaign it comes from, by id; absent lets grant and date pick one.</param>
public sealed record CouponInput(
    [property: JsonPropertyName("gs1")] string? Gs1,
    [property: JsonPropertyName("campaign")] string? Campaign = null);
