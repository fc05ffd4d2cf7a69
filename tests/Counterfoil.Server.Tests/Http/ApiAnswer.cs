using System.Text.Json.Nodes;

namespace Counterfoil.Server.Tests.Http;

/// <summary>What the server said.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">The content type without its parameters; empty when there is no body.</param>
/// <param name="Text">The body as it came.</param>
/// <param name="Headers">The headers, joined.</param>
public sealed record ApiAnswer(int Status, string MediaType, string Text, string Headers)
{
    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>A member of the body as text; empty when absent.</summary>
    public string this[string member] => Json[member]?.ToString() ?? "";

    /// <summary>Status and code word, <c>409 already-reserved</c>; of a success its status alone.</summary>
    public string Outcome => Status < 400 ? $"{Status}" : $"{Status} {this["code"]}";

    /// <summary>Whether it says that it is the first answer again.</summary>
    public bool IsRepeat => Json["repeat"]!.GetValue<bool>();

    /// <summary>The wrong fields that a problem names, with what is wrong: <c>household is missing</c>.</summary>
    public IReadOnlyList<string> Errors => (Json["errors"] as JsonArray ?? [])
        .Select(error => $"{error!["field"]} {error["reason"]}").ToList();

    /// <summary>The answer without what differs each time: a problem's trace and a success's repeat.</summary>
    public string Lasting()
    {
        var json = Json.AsObject();
        json.Remove("traceId");
        json.Remove("repeat");
        return json.ToJsonString();
    }
}
