using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Products;

/// <summary>What is sold.</summary>
public static class ProductsRoom
{
    /// <summary>The room's handlers.</summary>
    public static IServiceCollection AddProducts(this IServiceCollection services) => services
        .AddSingleton<ImportProducts>()
        .AddSingleton<FindProducts>();

    /// <summary>The room's routes.</summary>
    public static void MapProducts(this IEndpointRouteBuilder routes)
    {
        ImportProducts.Map(routes);
        FindProducts.Map(routes);
    }
}
