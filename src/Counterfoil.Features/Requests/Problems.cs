using Counterfoil.Domain.Baskets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Counterfoil.Features.Requests;

/// <summary>Problem answers (RFC 9457): <c>type</c> is <c>urn:counterfoil:problem:</c> and the code word.</summary>
public static class Problems
{
    /// <summary>The type of a problem by its code word.</summary>
    public static string Type(string code) => "urn:counterfoil:problem:" + code;

    /// <summary>Fields that were read and are not right: 422 with <c>errors</c>.</summary>
    public static ProblemHttpResult Fields(IReadOnlyList<FieldError> errors) => Of(
        StatusCodes.Status422UnprocessableEntity, "invalid-fields", "The request has fields that are not right.",
        string.Join("; ", errors.Select(error => $"{error.Field} {error.Reason}")), ("errors", errors));

    /// <summary>Nothing could be done because of this.</summary>
    public static ProblemHttpResult Of(Refusal refusal) =>
        Of(refusal.HttpStatus, refusal.Code, refusal.Sentence, null, ("responseCode", refusal.ResponseCode));

    /// <summary>Something that the request names is not there.</summary>
    public static ProblemHttpResult NotFound(string what, string name) => Of(
        StatusCodes.Status404NotFound, "not-found", $"There is no such {what}.", $"{what} {name} is not known.");

    /// <summary>The key may not do this.</summary>
    public static ProblemHttpResult Forbidden(string detail) =>
        Of(StatusCodes.Status403Forbidden, "forbidden", "This key may not do this.", detail);

    /// <summary>The code word of what the framework refuses by a status alone.</summary>
    public static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "no-key",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status404NotFound => "no-route",
        StatusCodes.Status405MethodNotAllowed => "wrong-method",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "wrong-type",
        < StatusCodes.Status500InternalServerError => "bad-request",
        _ => "failed",
    };

    /// <summary>Gives a problem of the framework its type and code word; ours have them.</summary>
    public static void Complete(ProblemDetails problem)
    {
        if (!problem.Extensions.ContainsKey("code"))
        {
            var code = CodeOf(problem.Status ?? StatusCodes.Status500InternalServerError);
            problem.Type = Type(code);
            problem.Extensions["code"] = code;
        }
    }

    /// <summary>Any problem.</summary>
    public static ProblemHttpResult Of(
        int status, string code, string title, string? detail, params ReadOnlySpan<(string, object?)> more)
    {
        var problem = new ProblemDetails { Status = status, Type = Type(code), Title = title, Detail = detail };
        problem.Extensions["code"] = code;
        foreach (var (name, value) in more)
        {
            problem.Extensions[name] = value;
        }

        return TypedResults.Problem(problem);
    }
}
