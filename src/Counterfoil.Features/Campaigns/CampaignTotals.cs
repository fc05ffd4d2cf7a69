using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Campaigns;

/// <summary>Gathers a batch's changes of campaign counters, and writes each counter once.</summary>
public sealed class CampaignTotals : IBatchClosing
{
    private readonly SortedDictionary<string, Change> changes = new(StringComparer.Ordinal);

    /// <summary>What is added to a campaign's counters; negative to give back.</summary>
    public readonly record struct Change(
        long GrantedHouseholds = 0, long GrantedCopies = 0, long ReservedCoupons = 0, long RedeemedCoupons = 0,
        long RedeemedMinor = 0, long AddedMinor = 0)
    {
        /// <summary>Both changes together.</summary>
        public Change Plus(Change other) => checked(new(
            GrantedHouseholds + other.GrantedHouseholds, GrantedCopies + other.GrantedCopies,
            ReservedCoupons + other.ReservedCoupons, RedeemedCoupons + other.RedeemedCoupons,
            RedeemedMinor + other.RedeemedMinor, AddedMinor + other.AddedMinor));
    }

    /// <summary>Adds to a campaign's counters.</summary>
    public static void Add(WriteBatch batch, string campaignId, Change change)
    {
        var totals = batch.Closing(() => new CampaignTotals());
        totals.changes[campaignId] = totals.changes.GetValueOrDefault(campaignId).Plus(change);
    }

    /// <inheritdoc/>
    public void Close(WriteBatch batch)
    {
        foreach (var (campaignId, change) in changes)
        {
            batch.WriteOne(
                """
                UPDATE campaign_total SET
                    granted_households = granted_households + @households,
                    granted_copies = granted_copies + @copies,
                    reserved_coupons = reserved_coupons + @reserved,
                    redeemed_coupons = redeemed_coupons + @redeemed,
                    redeemed_minor = redeemed_minor + @face,
                    added_minor = added_minor + @added
                WHERE campaign_id = @campaign
                """,
                ("@campaign", campaignId), ("@households", change.GrantedHouseholds), ("@copies", change.GrantedCopies),
                ("@reserved", change.ReservedCoupons), ("@redeemed", change.RedeemedCoupons),
                ("@face", change.RedeemedMinor), ("@added", change.AddedMinor));
        }
    }
}
