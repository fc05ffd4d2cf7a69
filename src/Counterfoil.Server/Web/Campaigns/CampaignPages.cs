using System.Security.Claims;
using Counterfoil.Features.Access;
using Counterfoil.Features.Analytics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Counterfoil.Server.Web.Campaigns;

/// <summary>The operator's page of campaigns, and the part of it that follows what lanes do.</summary>
public static class CampaignPages
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/campaigns", (
                ReadCampaigns campaigns, ClaimsPrincipal user, string? retailer, string? by) =>
                new RazorComponentResult<CampaignsPage>(new
                {
                    Caller = Caller.Of(user),
                    View = campaigns.View(retailer, Step(by)),
                    By = Step(by),
                }))
            .RequireAuthorization(Role.Operator);
        routes.MapGet("/campaigns/figures", Results<RazorComponentResult<CampaignFigures>, NoContent> (
                ReadCampaigns campaigns, string? retailer, string? by, string? seen) =>
                campaigns.StillRight(retailer, seen ?? "") || campaigns.View(retailer, Step(by)) is not { } view
                    ? TypedResults.NoContent()
                    : new RazorComponentResult<CampaignFigures>(new { View = view, By = Step(by) }))
            .RequireAuthorization(Role.Operator);
    }

    private static RedemptionPeriods.Length? Step(string? by) =>
        Enum.TryParse<RedemptionPeriods.Length>(by, ignoreCase: true, out var step) && Enum.IsDefined(step) ? step : null;
}
