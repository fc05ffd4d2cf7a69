using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Analytics;

/// <summary>Measures over what happened.</summary>
public static class AnalyticsRoom
{
    /// <summary>The room's handlers.</summary>
    public static IServiceCollection AddAnalytics(this IServiceCollection services) => services
        .AddSingleton<RedemptionsByDay>();

    /// <summary>The room's routes.</summary>
    public static void MapAnalytics(this IEndpointRouteBuilder routes) => RedemptionsByDay.Map(routes);
}
