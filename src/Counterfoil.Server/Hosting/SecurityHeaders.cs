using Microsoft.AspNetCore.StaticFiles;

namespace Counterfoil.Server.Hosting;

/// <summary>What every answer tells a browser: nothing from another host, no frame, no guessing of types.</summary>
public static class SecurityHeaders
{
    private const string Strict =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
        + "form-action 'self'";

    // The page of the API is a guest's, and sets styles inline; its scripts are held to the same as ours.
    private const string ForApiPage = Strict + "; style-src 'self' 'unsafe-inline'";

    /// <summary>Sets the headers on every answer.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/docs") ? ForApiPage : Strict;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    });

    /// <summary>A file may be kept, but is asked for again: its next version shows at once.</summary>
    public static void AskBeforeReuse(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = "no-cache";
}
