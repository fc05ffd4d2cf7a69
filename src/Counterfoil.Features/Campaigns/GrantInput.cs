namespace Counterfoil.Features.Campaigns;

/// <summary>A household's share of a campaign.</summary>
/// <param name="Household">The retailer's number of the household.</param>
/// <param name="Copies">How often it may use each coupon of the campaign, 1 to 1,000.</param>
public sealed record GrantInput(string Household, int Copies);
