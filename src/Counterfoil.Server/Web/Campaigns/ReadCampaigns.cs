using Counterfoil.Features.Activity;
using Counterfoil.Features.Analytics;
using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Network;
using Counterfoil.Features.Storage;

namespace Counterfoil.Server.Web.Campaigns;

/// <summary>Gathers what the page of campaigns shows.</summary>
public sealed class ReadCampaigns(
    ListRetailers retailers, FindCampaigns campaigns, RedemptionsByDay days, ActivityHead head, TimeProvider clock)
{
    /// <summary>The view of a retailer, of the first one when none is named; null when there is no campaign at all.</summary>
    public CampaignsView? View(string? retailerId, RedemptionPeriods.Length? step)
    {
        // The version is read first: what changes meanwhile is shown now and told again, never missed.
        var entries = head.Entries();
        var all = retailers.All();
        if ((all.Find(one => one.Id == retailerId) ?? all.FirstOrDefault()) is not { } retailer)
        {
            return null;
        }

        var today = retailer.LocalDate(clock.GetUtcNow());
        var rows = campaigns.Newest().Where(campaign => campaign.RetailerId == retailer.Id)
            .OrderBy(campaign => CampaignsView.On(campaign, today)).ToList();
        var redeemed = days.List(retailer.Id);
        return rows.Count == 0 && all.Count == 1
            ? null
            : new CampaignsView(
                all, retailer, today, rows,
                step is { } asked ? RedemptionPeriods.Of(redeemed, asked) : RedemptionPeriods.Of(redeemed),
                $"{DateText.Of(today)}.{entries}");
    }

    /// <summary>Whether a view of that version is still right.</summary>
    public bool StillRight(string? retailerId, string version) =>
        (retailers.All() is var all && (all.Find(one => one.Id == retailerId) ?? all.FirstOrDefault()) is { } retailer)
        && version == $"{DateText.Of(retailer.LocalDate(clock.GetUtcNow()))}.{head.Entries()}";
}
