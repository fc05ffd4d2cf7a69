using Counterfoil.Features.Access;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Consumers;
using Counterfoil.Features.Keys;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Counterfoil.Features.Campaigns;

/// <summary>
/// Gives households a campaign's coupons: one row each, however many coupons that is. The same again changes nothing;
/// more copies raise the grant, fewer never take back what was given.
/// </summary>
public sealed class GrantCoupons(
    GroupCommitWriter writer, ActivityStream stream, OpaqueIds ids, Households households, Database database)
{
    /// <summary>The most grants of one request, and of one activity entry.</summary>
    public const int MostRows = 1000;

    private const int MostCopies = 1000;

    /// <summary>What is granted.</summary>
    /// <param name="Campaign">The campaign's id.</param>
    /// <param name="Grants">1 to 1,000 households.</param>
    public sealed record Request(string? Campaign, IReadOnlyList<GrantInput>? Grants);

    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/grants", async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> (
            Request request, GrantCoupons grants) =>
        {
            var errors = grants.Check(request, out var retailerId);
            return errors.None
                ? TypedResults.Ok(await grants.Grant(retailerId, request.Campaign!, request.Grants!))
                : errors.Answer();
        })
        .RequireAuthorization(Role.Operator)
        .WithSummary("Grant a campaign's coupons, to at most 1,000 households a request; repeating changes nothing.");

    /// <summary>Grants what was checked.</summary>
    public Task<ImportAnswer> Grant(string retailerId, string campaignId, IReadOnlyList<GrantInput> grants) =>
        writer.Write([campaignId], batch =>
        {
            var changed = grants.Sum(grant => Save(batch, retailerId, campaignId, grant));
            if (changed > 0)
            {
                AppendActivity.To(
                    batch, stream, "coupons.granted",
                    new { campaign = campaignId, rows = grants.Count, changed, sha256 = RowsHash.Of(grants) });
            }

            return new ImportAnswer(grants.Count, changed);
        });

    private FieldErrors Check(Request request, out string retailerId)
    {
        var errors = new FieldErrors();
        retailerId = database.Read(rows => rows.ReadFirst(
            "SELECT retailer_id FROM campaign WHERE id = @id", row => row.GetString(0),
            ("@id", request.Campaign ?? ""))) ?? "";
        if (retailerId.Length == 0)
        {
            errors.Add("campaign", "is not a campaign known here");
        }

        var grants = errors.List("grants", request.Grants, MostRows);
        for (var i = 0; i < grants.Count; i++)
        {
            errors.Text($"grants[{i}].household", grants[i].Household, 64);
            if (grants[i].Copies is < 1 or > MostCopies)
            {
                errors.Add($"grants[{i}].copies", $"is not 1 to {MostCopies}");
            }
        }

        return errors;
    }

    private int Save(WriteBatch batch, string retailerId, string campaignId, GrantInput grant)
    {
        var household = households.Save(batch, retailerId, grant.Household);
        var id = ids.Make("grt", campaignId, household);
        var had = batch.Rows.ReadFirst(
            "SELECT copies FROM coupon_grant WHERE id = @id", row => row.GetInt64(0), ("@id", id));
        if (had >= grant.Copies)
        {
            return 0;
        }

        batch.WriteOne(
            """
            INSERT INTO coupon_grant (id, campaign_id, household_id, copies)
            VALUES (@id, @campaign, @household, @copies)
            ON CONFLICT (id) DO UPDATE SET copies = excluded.copies WHERE copies = @had
            """,
            ("@id", id), ("@campaign", campaignId), ("@household", household), ("@copies", grant.Copies),
            ("@had", had));
        CampaignTotals.Add(
            batch, campaignId, new CampaignTotals.Change(had == 0 ? 1 : 0, grant.Copies - had));
        return 1;
    }
}
