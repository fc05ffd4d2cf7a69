using System.Text.Json;
using System.Text.RegularExpressions;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace Counterfoil.Features.Requests;

/// <summary>Turns what ended a request from outside into a problem answer.</summary>
public sealed partial class RequestProblems(ILogger<RequestProblems> logger) : IExceptionHandler
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
                return Unreadable(bad);
            default:
                logger.LogError(exception, "A request failed");
                return Problems.Of(
                    StatusCodes.Status500InternalServerError, "failed", "The request failed.",
                    "Whether it changed anything is not known. Repeat it with the same key to find out.");
        }
    }

    private static ProblemHttpResult Unreadable(BadHttpRequestException bad)
    {
        const string Title = "The request cannot be read.";
        var code = Problems.CodeOf(bad.StatusCode);
        var parameter = Parameter().Match(bad.Message);
        if (bad.StatusCode != StatusCodes.Status400BadRequest || !parameter.Success)
        {
            return Problems.Of(bad.StatusCode, code, Title, bad.Message);
        }

        var error = parameter.Groups["body"].Success ? new FieldError("body", "is missing")
            : new FieldError(
                parameter.Groups["name"].Value, parameter.Groups["missing"].Success ? "is missing" : "cannot be read");
        return Problems.Of(
            bad.StatusCode, code, Title, $"{error.Field} {error.Reason}", ("errors", new[] { error }));
    }

    /// <summary>What a person is told in place of the reader's own words, which name our types.</summary>
    private static string Reason(string message) =>
        message.Contains("could not be mapped", StringComparison.Ordinal) ? "is not a field that is known here"
        : message.Contains("could not be converted", StringComparison.Ordinal) ? "is not what is expected here"
        : message.Contains("Duplicate property", StringComparison.Ordinal) ? "is given twice"
        : message;

    [GeneratedRegex(
        """
        ^(?<body>Implicit body inferred )?(?<missing>Required )?.*?parameter "(?:[^"]* )?(?<name>\w+)"
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    private static ProblemHttpResult Malformed(JsonException json)
    {
        var field = json.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal)
            ? path[2..]
            : "body";
        var reason = Reason(json.Message.Split(" Path: ")[0]);
        return Problems.Of(
            StatusCodes.Status400BadRequest, "malformed-body", "The body is not the JSON that is expected here.",
            $"line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}: {reason}",
            ("errors", new[] { new FieldError(field, reason) }),
            ("line", json.LineNumber + 1),
            ("byte", json.BytePositionInLine + 1));
    }
}
