using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Counterfoil.Features.Baskets;
using Xunit;

namespace Counterfoil.Tests.Features.Baskets;

/// <summary>One line of the files in data/baskets: an input, the options it is checked with, and its answer.</summary>
internal sealed record ExampleBasket(string Id, string Note, JsonObject Options, string Input, JsonNode Expected)
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static IReadOnlyList<ExampleBasket> All([CallerFilePath] string here = "") =>
        new[] { "compatible", "own" }.SelectMany(name => File.ReadLines(Path.Combine(
            Path.GetDirectoryName(here)!, "..", "..", "..", "..", "data", "baskets", name + ".jsonl"))).Select(line =>
        {
            var one = JsonNode.Parse(line)!;
            return new ExampleBasket(
                (string)one["id"]!, (string)one["note"]!, one["options"]!.AsObject(), one["input"]!.ToJsonString(),
                one["expected"]!);
        }).ToList();

    public JsonNode Answer()
    {
        Assert.True(
            ReadBasketQuestion.TryRead(Encoding.UTF8.GetBytes(Input), Today, true, out var question, out var fault),
            fault?.Sentence);
        return JsonSerializer.SerializeToNode(AnswerQuestion.To(question, Rules(), Option("order") == "best"))!;
    }

    /// <summary>
    /// What an answer lacks of an expected one, by path; keys that are not expected are not compared.
    /// </summary>
    public static IEnumerable<string> Differences(JsonNode? expected, JsonNode? answer, string path = "")
    {
        switch (expected)
        {
            case JsonObject wanted:
                return wanted.SelectMany(member => answer is JsonObject given && given.ContainsKey(member.Key)
                    ? Differences(member.Value, given[member.Key], $"{path}.{member.Key}")
                    : [$"{path}.{member.Key} is missing"]);
            case JsonArray wanted when answer is JsonArray given && wanted.Count == given.Count:
                return wanted.SelectMany((item, i) => Differences(item, given[i], $"{path}[{i}]"));
            default:
                return JsonNode.DeepEquals(expected, answer)
                    ? []
                    : [$"{path}: {Text(expected)} expected, not {Text(answer)}"];
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";

    private CheckRules Rules() => new(
        new RetailerRules(
            Currency.Usd, int.Parse(Option("multiply") ?? "1", CultureInfo.InvariantCulture),
            MinorUnits.TryParse(Option("multiply-up-to") ?? "", out var most, out _) ? most : MinorUnits.Most,
            Option("over-value") == "reduce"),
        Enum.Parse<FreeItemChoice>(Option("free-item") ?? "first", ignoreCase: true),
        Option("cashier") == "true");

    private string? Option(string name) => Options[name]?.ToString();
}
