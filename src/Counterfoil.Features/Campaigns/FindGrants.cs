using Counterfoil.Features.Access;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Counterfoil.Features.Campaigns;

/// <summary>Lists a campaign's grants.</summary>
public sealed class FindGrants(Database database)
{
    /// <summary>A grant as listed: the household by its opaque id.</summary>
    public sealed record Row(string Id, string Campaign, string Household, int Copies);

    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/grants", Ok<Page<Row>> (FindGrants grants, string campaign, string? cursor, int? limit) =>
            TypedResults.Ok(grants.List(campaign, cursor, PageLimit.Of(limit))))
        .RequireAuthorization(Role.Operator)
        .WithSummary("List a campaign's grants by id.");

    private Page<Row> List(string campaignId, string? cursor, int limit) => database.Read(rows => Page<Row>.Of(
        rows.Read(
            """
            SELECT id, campaign_id, household_id, copies FROM coupon_grant
            WHERE campaign_id = @campaign AND id > @cursor ORDER BY id LIMIT @limit
            """,
            row => new Row(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3)),
            ("@campaign", campaignId), ("@cursor", cursor ?? ""), ("@limit", limit + 1)),
        limit, row => row.Id));
}
