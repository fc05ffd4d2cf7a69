using System.Globalization;
using System.Text;
using Counterfoil.Domain.Money;

namespace Counterfoil.Cli.Replay;

/// <summary>The report for people: <c>report.md</c>.</summary>
internal static class WriteReportMarkdown
{
    public static string Text(ReplayReport report)
    {
        var text = new StringBuilder("# Replay\n\n");
        var data = report.Journey;
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            {data.Products.Count} products, {data.Campaigns.Count} campaigns, {data.Coupons.Count} coupon rows,
            {data.Distributions.Count} distributions, {data.Lines.Count} basket lines.
            Skipped lines that are no goods: {List(report.SkippedLines)}.

            ## As sampled

            | | |
            |---|---:|
            | redemptions | {report.Outcomes.Count} |
            | with a line of the coupon's product in the sample | {report.Matched} |
            | of these, manufacturer coupons | {report.ManufacturerMatched} |
            | of these, value code met by the sample | {report.ValueCodeMet} |
            | of these, face value and doubling agree to the cent | {report.AgreeToTheCent} |

            Committed: {report.AsSampledCommitted}. Refused: {List(report.AsSampledRefused)}.
            The retailer's own coupons have no terms in the data (`no-terms`): held, never given an invented value.

            Each manufacturer coupon with a line in the sample:

            | day | household | coupon | lines: units, total, coupon, added | rule: coupon, added | |
            |---|---|---|---|---|---|

            """);
        foreach (var outcome in report.Outcomes.Where(one => one.Redemption.IsManufacturer && one.Matched.Count > 0))
        {
            AppendRow(text, outcome);
        }

        AppendCompleted(text, report);
        AppendDoubling(text, report.Doubling);
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, ReplayOutcome outcome)
    {
        var redemption = outcome.Redemption;
        var lines = string.Join("; ", outcome.Matched.Select(line => string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Quantity}, {Cents(line.TotalCents)}, {Cents(line.CouponCents)}, {Cents(line.MatchCents)}")));
        var rule = outcome.AsSampled.AppliedCoupons is [var coupon]
            ? $"{Cents(coupon.FaceValueInCents)}, {Cents(coupon.RetailerAddedInCents)}"
            : outcome.AsSampledRefusal;
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {redemption.Day:yyyy-MM-dd} | {redemption.HouseholdId} | {redemption.Upc} | {lines} | {rule} | ")
            .Append(Explanation.Of(outcome)).Append(" |\n");
    }

    private static void AppendCompleted(StringBuilder text, ReplayReport report) => text.Append(
        CultureInfo.InvariantCulture,
        $"""

        ## Completed

        The units that each refusal asked for were added, marked here and nowhere mistaken for data:
        {report.UnitsAdded} units; their prices are the median of: {List(report.PriceSources)}.

        | | |
        |---|---:|
        | committed | {report.Committed} |
        | refused | {List(report.CompletedRefused)} |
        | face value, owed by the funders | {Cents(report.FaceCents)} |
        | added by the retailer | {Cents(report.AddedCents)} |

        """);

    private static void AppendDoubling(StringBuilder text, DoublingRule.Finding doubling)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"""

            ## Doubling alone

            {doubling.Lines} lines with a manufacturer coupon, taken as one coupon a line: the retailer added what
            the rule says on {doubling.Agree}. The others:

            | lines | |
            |---:|---|

            """);
        foreach (var (reason, lines) in doubling.Others)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {lines} | {reason} |\n");
        }
    }

    private static string List(IReadOnlyDictionary<string, int> counts) =>
        counts.Count == 0 ? "none" : string.Join(", ", counts.Select(one => $"{one.Key} {one.Value}"));

    private static string Cents(long cents) => MinorUnits.Text(cents);
}
