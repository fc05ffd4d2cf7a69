namespace Counterfoil.Features.Serials;

/// <summary>One coupon: a copy of an offer under a grant.</summary>
/// <param name="Id">Its id, <c>cpn_...</c>.</param>
/// <param name="CampaignId">The campaign it comes from.</param>
/// <param name="OfferId">The offer it is a copy of.</param>
/// <param name="GrantId">The grant it was given by.</param>
/// <param name="Copy">Which copy, from 1.</param>
/// <param name="ExpiredHolder">The redemption whose time ran out and that still holds it; null when free.</param>
public sealed record CouponPlace(
    string Id, string CampaignId, string OfferId, string GrantId, int Copy, string? ExpiredHolder);
