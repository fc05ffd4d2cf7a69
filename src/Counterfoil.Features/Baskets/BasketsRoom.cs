using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Baskets;

/// <summary>What coupons do to a basket.</summary>
public static class BasketsRoom
{
    /// <summary>The room's handlers.</summary>
    public static IServiceCollection AddBaskets(this IServiceCollection services) => services
        .AddSingleton<ResolveCoupons>()
        .AddSingleton<CheckBasket>();

    /// <summary>The room's routes.</summary>
    public static void MapBaskets(this IEndpointRouteBuilder routes)
    {
        CheckBasket.Map(routes);
    }
}
