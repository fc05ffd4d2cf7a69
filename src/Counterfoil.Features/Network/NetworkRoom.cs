using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Network;

/// <summary>Retailers and their stores.</summary>
public static class NetworkRoom
{
    /// <summary>The room's handlers.</summary>
    public static IServiceCollection AddNetwork(this IServiceCollection services) => services
        .AddSingleton<SaveRetailer>()
        .AddSingleton<SaveStores>()
        .AddSingleton<ListRetailers>();

    /// <summary>The room's routes.</summary>
    public static void MapNetwork(this IEndpointRouteBuilder routes) => RetailerRequests.Map(routes);
}
