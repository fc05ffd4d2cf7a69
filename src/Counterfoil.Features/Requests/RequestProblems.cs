using System.Text.Json;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace Counterfoil.Features.Requests;

/// <summary>Turns what ended a request from outside into a problem answer.</summary>
public sealed class RequestProblems(ILogger<RequestProblems> logger) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        await Answer(httpContext, exception).ExecuteAsync(httpContext);
        return true;
    }

    private ProblemHttpResult Answer(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case WriterBusyException busy:
                context.Response.Headers.RetryAfter = "1";
                return Problems.Of(StatusCodes.Status503ServiceUnavailable, "busy", "Too much at once.", busy.Message);
            case BadHttpRequestException { InnerException: JsonException json }:
                return Malformed(json);
            case BadHttpRequestException bad:
                return Problems.Of(
                    bad.StatusCode, Problems.CodeOf(bad.StatusCode), "The request cannot be read.", bad.Message);
            default:
                logger.LogError(exception, "A request failed");
                return Problems.Of(
                    StatusCodes.Status500InternalServerError, "failed", "The request failed.",
                    "Whether it changed anything is not known. Repeat it with the same key to find out.");
        }
    }

    private static ProblemHttpResult Malformed(JsonException json)
    {
        var field = json.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal)
            ? path[2..]
            : "body";
        var reason = json.Message.Split(" Path: ")[0];
        return Problems.Of(
            StatusCodes.Status400BadRequest, "malformed-body", "The body is not the JSON that is expected here.",
            $"line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}: {reason}",
            ("errors", new[] { new FieldError(field, reason) }),
            ("line", json.LineNumber + 1),
            ("byte", json.BytePositionInLine + 1));
    }
}
