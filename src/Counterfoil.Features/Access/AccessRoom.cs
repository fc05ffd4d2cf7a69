using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Access;

/// <summary>Who may do what: programs send a key, people sign in with one and carry a cookie.</summary>
public static class AccessRoom
{
    private const string KeyOrCookie = "KeyOrCookie";

    /// <summary>Keys, cookies and the policies that routes ask for.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<CheckKey>();
        services.AddSingleton<CreateKey>();
        services.AddAuthentication(KeyOrCookie)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Name, null)
            .AddCookie(options =>
            {
                options.Cookie.Name = "counterfoil";
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.LoginPath = SignIn.Path;
                options.AccessDeniedPath = SignIn.Path;
                options.ExpireTimeSpan = TimeSpan.FromHours(12);
                AnswerPrograms(options.Events);
            })
            .AddPolicyScheme(KeyOrCookie, null, options => options.ForwardDefaultSelector = context =>
                IsForPrograms(context.Request) && !context.Request.Cookies.ContainsKey("counterfoil")
                    || context.Request.Headers.Authorization.Count > 0
                    ? KeyAuthentication.Name
                    : CookieAuthenticationDefaults.AuthenticationScheme);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Role.Operator, policy => policy.RequireClaim(ClaimTypes.Role, Role.Operator))
            .AddPolicy(Role.Till, policy => policy.RequireClaim(ClaimTypes.Role, Role.Till, Role.Operator));
        return services;
    }

    /// <summary>Signing in and out.</summary>
    public static void MapAccess(this IEndpointRouteBuilder routes)
    {
        SignIn.Map(routes);
        SignOut.Map(routes);
    }

    /// <summary>A program with a stale cookie hears what one without a key hears, not where to sign in.</summary>
    private static void AnswerPrograms(CookieAuthenticationEvents events)
    {
        var (toLogin, toDenied) = (events.OnRedirectToLogin, events.OnRedirectToAccessDenied);
        events.OnRedirectToLogin = context => IsForPrograms(context.Request)
            ? context.HttpContext.ChallengeAsync(KeyAuthentication.Name)
            : toLogin(context);
        events.OnRedirectToAccessDenied = context => IsForPrograms(context.Request)
            ? context.HttpContext.ForbidAsync(KeyAuthentication.Name)
            : toDenied(context);
    }

    private static bool IsForPrograms(HttpRequest request) => request.Path.StartsWithSegments("/v1");
}
