using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Counterfoil.Features.Redemptions;

/// <summary>The life of a redemption.</summary>
public static class RedemptionsRoom
{
    /// <summary>The room's handlers.</summary>
    public static IServiceCollection AddRedemptions(this IServiceCollection services)
    {
        services.TryAddSingleton(ReservationTime.Usual);
        return services
            .AddSingleton<ReadTransaction>()
            .AddSingleton<WriteReservation>()
            .AddSingleton<ReserveRedemption>()
            .AddSingleton<CommitRedemption>()
            .AddSingleton<ReleaseRedemption>()
            .AddSingleton<FindRedemption>()
            .AddHostedService<ExpireReservations>();
    }

    /// <summary>The room's routes.</summary>
    public static void MapRedemptions(this IEndpointRouteBuilder routes)
    {
        ReserveRedemption.Map(routes);
        CommitRedemption.Map(routes);
        ReleaseRedemption.Map(routes);
        FindRedemption.Map(routes);
    }
}
