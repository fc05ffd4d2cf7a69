using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Counterfoil.Features.Access;

/// <summary>A person trades a key for a cookie.</summary>
public static class SignIn
{
    /// <summary>Where the form is and where it is sent.</summary>
    public const string Path = "/sign-in";

    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, Handle).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Handle(HttpContext context, CheckKey keys, [FromForm] string? key)
    {
        var caller = keys.Find(key?.Trim() ?? "");
        if (caller is null)
        {
            return TypedResults.Redirect(Path + "?failed=1");
        }

        const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        await context.SignInAsync(Scheme, caller.Principal(Scheme));
        return TypedResults.Redirect(caller.Role == Role.Till ? "/till" : "/campaigns");
    }
}
