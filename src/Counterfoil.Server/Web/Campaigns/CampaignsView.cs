using System.Globalization;
using Counterfoil.Features.Analytics;
using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Network;

namespace Counterfoil.Server.Web.Campaigns;

/// <summary>What the page of campaigns shows of one retailer.</summary>
/// <param name="Retailers">All retailers, to choose from.</param>
/// <param name="Retailer">The chosen one.</param>
/// <param name="Today">The retailer's local date by the server's clock.</param>
/// <param name="Campaigns">Running first, then those to come, then those that ended.</param>
/// <param name="Redeemed">What was redeemed over time.</param>
/// <param name="Version">Changes when anything above may have changed.</param>
public sealed record CampaignsView(
    IReadOnlyList<RetailerProfile> Retailers, RetailerProfile Retailer, DateOnly Today,
    IReadOnlyList<CampaignRow> Campaigns, RedemptionPeriods Redeemed, string Version)
{
    /// <summary>Where a campaign stands on a day.</summary>
    public enum Status
    {
        /// <summary>Its days include the day.</summary>
        Running,

        /// <summary>Its first day is to come.</summary>
        Upcoming,

        /// <summary>Its last day is over.</summary>
        Ended,
    }

    /// <summary>Face value of all used coupons, minor units.</summary>
    public long FaceMinor => Campaigns.Sum(campaign => campaign.RedeemedMinor);

    /// <summary>What the retailer added, minor units.</summary>
    public long AddedMinor => Campaigns.Sum(campaign => campaign.AddedMinor);

    /// <summary>Where a campaign stands on a day.</summary>
    public static Status On(CampaignRow campaign, DateOnly day) =>
        day < campaign.FirstDay ? Status.Upcoming : day > campaign.LastDay ? Status.Ended : Status.Running;

    /// <summary>How many campaigns stand there today.</summary>
    public int CountOf(Status status) => Campaigns.Count(campaign => On(campaign, Today) == status);

    /// <summary>A period's label on the axis.</summary>
    public string Label(DateOnly first) => first.ToString(
        Redeemed.Step == RedemptionPeriods.Length.Month ? "MMM yyyy" : "d MMM yyyy", CultureInfo.InvariantCulture);
}
