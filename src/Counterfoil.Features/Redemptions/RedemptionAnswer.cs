using System.Text.Json.Serialization;
using Counterfoil.Domain.Redemptions;
using Counterfoil.Features.Baskets;

namespace Counterfoil.Features.Redemptions;

/// <summary>A redemption as it stands.</summary>
/// <param name="Id">Its id, <c>rdm_...</c>.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ExpiresAt">When a reservation ends, UTC.</param>
/// <param name="Late">Whether it was committed after that.</param>
/// <param name="Repeat">Whether this is the first answer again.</param>
/// <param name="Result">What its coupons take off, frozen at reserve.</param>
public sealed record RedemptionAnswer(
    string Id,
    [property: JsonConverter(typeof(JsonStringEnumConverter<RedemptionState>))] RedemptionState State,
    DateTimeOffset ExpiresAt, bool Late, bool Repeat, BasketAnswer Result);
