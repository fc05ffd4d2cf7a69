using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Requests;

/// <summary>How requests are read and refused.</summary>
public static class RequestsRoom
{
    /// <summary>Strict JSON, and problem answers for what cannot be read.</summary>
    public static IServiceCollection AddRequests(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.AllowDuplicateProperties = false;
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
            Problems.Complete(context.ProblemDetails));
        services.AddExceptionHandler<RequestProblems>();
        return services;
    }
}
