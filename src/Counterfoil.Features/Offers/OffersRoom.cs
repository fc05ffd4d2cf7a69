using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Offers;

/// <summary>What coupons are worth, and on what.</summary>
public static class OffersRoom
{
    /// <summary>The room's handlers.</summary>
    public static IServiceCollection AddOffers(this IServiceCollection services) => services
        .AddSingleton<ImportOffers>()
        .AddSingleton<FindOffers>()
        .AddSingleton<FindOfferProducts>();

    /// <summary>The room's routes.</summary>
    public static void MapOffers(this IEndpointRouteBuilder routes)
    {
        ImportOffers.Map(routes);
        FindOffers.Map(routes);
    }
}
