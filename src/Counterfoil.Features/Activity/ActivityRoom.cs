using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Activity;

/// <summary>The record that every party can verify.</summary>
public static class ActivityRoom
{
    private const int MostRows = 500;

    /// <summary>The room's handlers.</summary>
    public static IServiceCollection AddActivity(this IServiceCollection services) => services
        .AddSingleton<ActivityStream>()
        .AddSingleton<SealActivity>()
        .AddSingleton<ReadActivity>()
        .AddSingleton<ActivityHead>()
        .AddHostedService<ActivitySealer>();

    /// <summary>The room's routes; the host says who may read them.</summary>
    public static void MapActivity(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/activity", (ReadActivity activity, string? stream, long? after, int? limit) =>
                TypedResults.Ok(activity.After(
                    stream ?? ActivityStream.Main, after ?? 0, Math.Clamp(limit ?? 50, 1, MostRows))))
            .WithSummary("Read a stream's entries in order, after a sequence number.");
        routes.MapGet("/activity/verification", (Database database) =>
                TypedResults.Ok(VerifyActivity.Verify(database)))
            .WithSummary("Recompute every link of the record and say where it was altered first.");
    }
}
