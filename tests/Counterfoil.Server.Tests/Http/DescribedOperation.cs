using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Counterfoil.Server.Tests.Http;

/// <summary>One operation of the OpenAPI document.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters in braces.</param>
/// <param name="Query">Names of its query parameters.</param>
/// <param name="Example">A body that its schema allows; null when it takes none.</param>
public sealed record DescribedOperation(
    HttpMethod Method, string Path, IReadOnlyList<string> Query, JsonNode? Example)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>All operations of a document, with examples made of known values by name.</summary>
    public static IReadOnlyList<DescribedOperation> All(JsonNode document, IReadOnlyDictionary<string, string> known) =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           let parameters = operation.Value!["parameters"] as JsonArray ?? []
           let schema = operation.Value!["requestBody"]?["content"]?["application/json"]?["schema"]
           select new DescribedOperation(
               HttpMethod.Parse(operation.Key), path.Key,
               parameters.Where(one => $"{one!["in"]}" == "query").Select(one => $"{one!["name"]}").ToList(),
               schema is null ? null : ExampleOf(document, schema, "", known)),
    ];

    /// <summary>The body with one of its values replaced by raw JSON, for every place in it.</summary>
    public IEnumerable<string> BodiesWith(string rawJson)
    {
        const string Mark = "<here>";
        foreach (var place in Places(Example!).ToList())
        {
            var whole = Example!.DeepClone();
            var parent = place[..^1].Aggregate(whole, (node, step) => step is int i ? node[i]! : node[(string)step]!);
            if (place[^1] is int index)
            {
                parent[index] = Mark;
            }
            else
            {
                parent[(string)place[^1]] = Mark;
            }

            yield return whole.ToJsonString(Plain).Replace($"\"{Mark}\"", rawJson, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<object[]> Places(JsonNode node) => node switch
    {
        JsonObject whole => whole.SelectMany(member => Below(member.Key, member.Value)),
        JsonArray list => list.SelectMany((item, i) => Below(i, item)),
        _ => [],
    };

    private static IEnumerable<object[]> Below(object step, JsonNode? node) =>
        (node is null ? [] : Places(node)).Select(rest => (object[])[step, .. rest]).Prepend([step]);

    private static JsonNode? ExampleOf(
        JsonNode document, JsonNode schema, string name, IReadOnlyDictionary<string, string> known)
    {
        if (schema["$ref"]?.ToString() is { } reference)
        {
            return ExampleOf(document, document["components"]!["schemas"]![reference.Split('/')[^1]]!, name, known);
        }

        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
        {
            return ExampleOf(document, choices.First(one => one!["type"]?.ToString() != "null")!, name, known);
        }

        var types = schema["type"] as JsonArray ?? [$"{schema["type"]}"];
        return types.Select(type => type!.ToString()).First(type => type != "null") switch
        {
            "object" => new JsonObject((schema["properties"] as JsonObject ?? []).Select(member =>
                KeyValuePair.Create(member.Key, ExampleOf(document, member.Value!, member.Key, known)))),
            "array" => new JsonArray(ExampleOf(document, schema["items"]!, name, known)),
            "boolean" => false,
            "integer" or "number" => 1,
            _ => known.TryGetValue(name, out var value) ? value : "1",
        };
    }
}
