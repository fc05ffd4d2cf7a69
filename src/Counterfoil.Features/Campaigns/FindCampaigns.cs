using Counterfoil.Features.Access;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;

namespace Counterfoil.Features.Campaigns;

/// <summary>Lists and finds campaigns with their counters.</summary>
public sealed class FindCampaigns(Database database)
{
    private const string Select =
        """
        SELECT campaign.id, retailer_id, reference, name, first_day, last_day,
            (SELECT COUNT(*) FROM campaign_offer WHERE campaign_offer.campaign_id = campaign.id),
            granted_households, granted_copies, reserved_coupons, redeemed_coupons, redeemed_minor, added_minor
        FROM campaign JOIN campaign_total ON campaign_total.campaign_id = campaign.id
        """;

    /// <summary>Maps the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/campaigns", (FindCampaigns campaigns, string? cursor, int? limit) =>
                TypedResults.Ok(campaigns.List(cursor, PageLimit.Of(limit))))
            .RequireAuthorization(Role.Operator)
            .WithSummary("List campaigns by id, with what was granted, redeemed and paid.");
        routes.MapGet("/campaigns/{id}", Results<Ok<CampaignRow>, ProblemHttpResult> (
                FindCampaigns campaigns, string id) =>
                campaigns.One(id) is { } found ? TypedResults.Ok(found) : Problems.NotFound("campaign", id))
            .RequireAuthorization(Role.Operator)
            .WithSummary("Find one campaign.");
    }

    /// <summary>All campaigns, newest first.</summary>
    public List<CampaignRow> Newest() =>
        database.Read(rows => rows.Read($"{Select} ORDER BY first_day DESC, campaign.id", Of));

    /// <summary>The campaign of an id, or null.</summary>
    public CampaignRow? One(string id) =>
        database.Read(rows => rows.ReadFirst($"{Select} WHERE campaign.id = @id", Of, ("@id", id)));

    private Page<CampaignRow> List(string? cursor, int limit) => database.Read(rows => Page<CampaignRow>.Of(
        rows.Read(
            $"{Select} WHERE campaign.id > @cursor ORDER BY campaign.id LIMIT @limit", Of,
            ("@cursor", cursor ?? ""), ("@limit", limit + 1)),
        limit, campaign => campaign.Id));

    private static CampaignRow Of(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), DateText.Read(row.GetString(4)),
        DateText.Read(row.GetString(5)), row.GetInt32(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9),
        row.GetInt64(10), row.GetInt64(11), row.GetInt64(12));
}
