using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Counterfoil.Server.Tests.Http;

public sealed class OpenApiWalkTests(RunningNetwork network) : IClassFixture<RunningNetwork>
{
    private static readonly string[] HostileValues =
    [
        "null", "{}", "[]", "[null]", "[[]]", "true", "0", "-1", "1.5", "1e400", "-0", "9223372036854775808", "\"\"",
        "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"",
        "\"2017-02-30\"", "\"9999-12-31\"", "\"0001-01-01\"", "\"../../etc/passwd\"", "\"'; --\"", "\"\\n\"", "nul",
        "\"" + new string('x', 100_000) + "\"", new string('9', 1000), new string('[', 200) + new string(']', 200),
        string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100),
    ];

    private static readonly string[] HostileTexts =
    [
        "", "x", "-1", "0", "1e9", "99999999999999999999", "%ff%fe", "%ED%A0%80", "%F0%9F%98%80", "%27%20OR%201=1--",
        "%25", "a%0Ab", "a/b", "..%2f..", "true", "%2A", new string('x', 1500),
    ];

    /// <summary>Stands for a transaction number that no request has used, so that each is decided to its end.</summary>
    private const string Fresh = "fresh";

    [Fact]
    public async Task Every_operation_is_described_with_its_answers()
    {
        var described = (await Document())["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject());
        Assert.All(described, operation =>
        {
            Assert.NotNull(operation.Value!["summary"]);
            Assert.NotNull(operation.Value["responses"]!["200"]!["content"]!["application/json"]!["schema"]);
        });
    }

    [Fact]
    public async Task Every_body_of_the_document_is_taken_as_it_is_described()
    {
        var operations = (await Operations()).Where(one => one.Example is not null).ToList();
        Assert.Equal(10, operations.Count);
        foreach (var operation in operations)
        {
            var answer = await network.Operator.Post(operation.Path, WithFresh(operation.Example!.ToJsonString()));
            var usual = operation.Path.EndsWith("commit", StringComparison.Ordinal)
                || operation.Path.EndsWith("release", StringComparison.Ordinal) ? "404 unknown-redemption" : "200";
            Assert.True(usual == answer.Outcome, $"{operation.Path} {operation.Example}: {answer.Text}");
        }
    }

    [Fact]
    public async Task No_body_whatever_makes_the_server_fail()
    {
        foreach (var operation in (await Operations()).Where(one => one.Example is not null))
        {
            foreach (var hostile in HostileValues)
            {
                await AssertAnswered(operation, operation.Path, hostile);
                foreach (var body in operation.BodiesWith(hostile))
                {
                    await AssertAnswered(operation, operation.Path, body);
                }
            }
        }

        Assert.Equal("true", (await network.Operator.Get("/v1/activity/verification"))["holds"]);
    }

    [Fact]
    public async Task No_path_or_query_whatever_makes_the_server_fail()
    {
        foreach (var operation in await Operations())
        {
            foreach (var hostile in HostileTexts)
            {
                var path = operation.Path.Replace("{id}", hostile).Replace("{retailer}", hostile)
                    .Replace("{number}", hostile);
                var body = operation.Example?.ToJsonString();
                await AssertAnswered(operation, path, body);
                await AssertAnswered(operation, $"{path}?{hostile}&{hostile}={hostile}", body);
                foreach (var name in operation.Query)
                {
                    var others = operation.Query.Where(one => one != name).Select(one => $"&{one}=1");
                    var query = $"?{name}={hostile}{string.Concat(others)}";
                    await AssertAnswered(operation, path + query, body);
                    await AssertAnswered(operation, $"{path}{query}&{name}=2", body);
                    await AssertAnswered(operation, $"{path}?{name}=a%00b", body);
                }
            }
        }
    }

    private async Task AssertAnswered(DescribedOperation operation, string path, string? body)
    {
        var content = body is null ? null : Api.Content(Encoding.UTF8.GetBytes(WithFresh(body)), "application/json");
        var answer = await network.Operator.Send(operation.Method, path, content, "walk " + Guid.NewGuid());
        var asked = $"{operation.Method} {Short(path)} {Short(body ?? "")}: {answer.Status} {Short(answer.Text)}";
        Assert.True(answer.Status < 500, asked);
        Assert.True(answer.Status < 400 || answer.MediaType == "application/problem+json", asked);
        Assert.True(answer.Status < 400 || answer["code"].Length > 0, asked);
        Assert.True(answer.Text.Length < 1_000_000, asked);
    }

    private static string WithFresh(string body) =>
        body.Replace($"\"{Fresh}\"", $"\"{Guid.NewGuid():N}\"", StringComparison.Ordinal);

    private static string Short(string text) => text.Length <= 400 ? text : text[..400] + " ...";

    private async Task<JsonNode> Document() =>
        (await network.Operator.With(null).Get("/openapi/v1.json")).Json;

    private async Task<IReadOnlyList<DescribedOperation>> Operations() => DescribedOperation.All(
        await Document(), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["retailer"] = network.Retailer, ["campaign"] = network.Campaign,
            ["household"] = await network.NewHousehold(copies: 1000), ["businessDay"] = "2017-03-15",
            ["on"] = "2017-03-15", ["transactionNumber"] = Fresh, ["redemption"] = "rdm_none",
            ["gs1"] = RunningNetwork.Coupon, ["product_code"] = "1001", ["unit"] = "item", ["price"] = "3.00",
            ["amount"] = "3.00", ["currency"] = "USD", ["timeZone"] = "UTC", ["firstDay"] = "2017-03-01",
            ["lastDay"] = "2017-03-31", ["offers"] = RunningNetwork.Coupon, ["code"] = "51234540050",
        });
}
