using System.Text.Encodings.Web;
using System.Text.Json;

namespace Counterfoil.Cli.Replay;

/// <summary>The report for programs: <c>report.json</c>.</summary>
internal static class WriteReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(ReplayReport report) => JsonSerializer.Serialize(
        new
        {
            asSampled = new
            {
                redemptions = report.Outcomes.Count,
                matched = report.Matched,
                manufacturerMatched = report.ManufacturerMatched,
                valueCodeMet = report.ValueCodeMet,
                agreeToTheCent = report.AgreeToTheCent,
                committed = report.AsSampledCommitted,
                refused = report.AsSampledRefused,
                unlike = report.Outcomes
                    .Where(one => one.Redemption.IsManufacturer && one.Matched.Count > 0 && !one.AgreesToTheCent)
                    .Select(one => new
                    {
                        household = one.Redemption.HouseholdId,
                        day = one.Redemption.Day,
                        coupon = one.Redemption.Upc,
                        campaign = one.Redemption.CampaignId,
                        why = Explanation.Of(one),
                    }),
            },
            completed = new
            {
                committed = report.Committed,
                refused = report.CompletedRefused,
                faceInCents = report.FaceCents,
                retailerAddedInCents = report.AddedCents,
                unitsAdded = report.UnitsAdded,
                addedPrices = report.PriceSources,
            },
            doubling = new
            {
                lines = report.Doubling.Lines, agree = report.Doubling.Agree, others = report.Doubling.Others,
            },
            ownCoupons = new
            {
                redemptions = report.Outcomes.Count(one => !one.Redemption.IsManufacturer),
                matched = report.Matched - report.ManufacturerMatched,
            },
            data = new
            {
                products = report.Journey.Products.Count,
                campaigns = report.Journey.Campaigns.Count,
                couponRows = report.Journey.Coupons.Count,
                couponCampaignPairs = report.Journey.Coupons.Select(row => (row.CampaignId, row.Upc))
                    .Distinct().Count(),
                couponNumbers = report.Journey.Coupons.Select(row => row.Upc).Distinct(StringComparer.Ordinal).Count(),
                manufacturerNumbers = report.Journey.Coupons.Select(row => row.Upc).Distinct(StringComparer.Ordinal)
                    .Count(upc => upc.StartsWith('5')),
                distributions = report.Journey.Distributions.Count,
                lines = report.Journey.Lines.Count,
                skippedLines = report.SkippedLines,
            },
        },
        Options);
}
