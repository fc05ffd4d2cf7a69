using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Serials;

/// <summary>Single coupons.</summary>
public static class SerialsRoom
{
    /// <summary>The room's handlers.</summary>
    public static IServiceCollection AddSerials(this IServiceCollection services) => services
        .AddSingleton<FindCoupon>();
}
