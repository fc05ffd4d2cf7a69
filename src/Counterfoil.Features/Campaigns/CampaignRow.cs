namespace Counterfoil.Features.Campaigns;

/// <summary>A campaign at a glance.</summary>
/// <param name="Id">Its id, <c>cmp_...</c>.</param>
/// <param name="RetailerId">The retailer it runs at.</param>
/// <param name="Reference">The importer's name for it.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="FirstDay">First valid local date.</param>
/// <param name="LastDay">Last valid local date.</param>
/// <param name="Offers">Offers in it.</param>
/// <param name="GrantedHouseholds">Households that received it.</param>
/// <param name="GrantedCopies">Copies of each offer that they hold together.</param>
/// <param name="ReservedCoupons">Coupons that lanes hold now.</param>
/// <param name="RedeemedCoupons">Coupons used.</param>
/// <param name="RedeemedMinor">Face value of the used coupons, minor units.</param>
/// <param name="AddedMinor">What retailers added, minor units.</param>
public sealed record CampaignRow(
    string Id, string RetailerId, string Reference, string Name, DateOnly FirstDay, DateOnly LastDay, int Offers,
    long GrantedHouseholds, long GrantedCopies, long ReservedCoupons, long RedeemedCoupons, long RedeemedMinor,
    long AddedMinor);
