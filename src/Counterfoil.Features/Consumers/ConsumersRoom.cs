using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Consumers;

/// <summary>Who holds coupons, by opaque ids.</summary>
public static class ConsumersRoom
{
    /// <summary>The room's handlers.</summary>
    public static IServiceCollection AddConsumers(this IServiceCollection services) => services
        .AddSingleton<Households>();
}
