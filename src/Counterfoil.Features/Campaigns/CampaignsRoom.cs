using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Campaigns;

/// <summary>Who was given which offers, and when they hold.</summary>
public static class CampaignsRoom
{
    /// <summary>The room's handlers.</summary>
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddSingleton<SaveCampaign>()
        .AddSingleton<FindCampaigns>()
        .AddSingleton<GrantCoupons>()
        .AddSingleton<FindGrants>()
        .AddSingleton<FindHouseholdCoupons>();

    /// <summary>The room's routes.</summary>
    public static void MapCampaigns(this IEndpointRouteBuilder routes)
    {
        SaveCampaign.Map(routes);
        FindCampaigns.Map(routes);
        GrantCoupons.Map(routes);
        FindGrants.Map(routes);
    }
}
