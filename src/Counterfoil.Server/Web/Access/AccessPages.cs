using System.Security.Claims;
using Counterfoil.Features.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Counterfoil.Server.Web.Access;

/// <summary>The front door: where a person signs in, and where the key leads.</summary>
public static class AccessPages
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (ClaimsPrincipal user) => TypedResults.Redirect(Home(user)));
        routes.MapGet(SignIn.Path, (ClaimsPrincipal user, string? failed, string? returnUrl) =>
                new RazorComponentResult<SignInPage>(new
                {
                    Failed = failed is not null,
                    WrongRole = returnUrl is not null && user.HasClaim(ClaimTypes.Role, Role.Till),
                }))
            .AllowAnonymous();
    }

    private static string Home(ClaimsPrincipal user) =>
        user.HasClaim(ClaimTypes.Role, Role.Till) ? "/till" : "/campaigns";
}
