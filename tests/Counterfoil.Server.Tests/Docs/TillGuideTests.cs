using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Counterfoil.Server.Tests.Http;
using Counterfoil.Server.Tests.Replay;
using Xunit;

namespace Counterfoil.Server.Tests.Docs;

[Collection(NetworkCollection.Name)]
public sealed partial class TillGuideTests(RunningNetwork network)
{
    [Fact]
    public async Task Every_request_of_the_till_guide_gets_the_answer_it_shows()
    {
        await MakeTheGuidesNetwork();
        var guide = await File.ReadAllTextAsync(
            Path.Combine(ReplayProcess.Root, "docs", "guide", "till-integrator.md"));
        var requests = Snippet().Matches(guide);
        Assert.True(requests.Count >= 6, "the guide has lost its requests");
        foreach (Match request in requests)
        {
            var answer = await network.Till.Post(request.Groups["route"].Value, request.Groups["body"].Value);
            Assert.Equal(request.Groups["status"].Value, answer.Status.ToString());
            AssertHas(JsonNode.Parse(request.Groups["answer"].Value)!, answer.Json, answer.Text);
        }
    }

    [GeneratedRegex(
        @"```http\nPOST (?<route>\S+)\n(?<body>[^\n]+)\n\n(?<status>\d+)\n(?<answer>[^\n]+)\n```", RegexOptions.None, 1000)]
    private static partial Regex Snippet();

    private async Task MakeTheGuidesNetwork()
    {
        const string Coupon = "51234500033";
        await network.Operator.Done("/v1/offers", new
        {
            retailer = network.Retailer,
            offers = new[] { new { reference = Coupon, code = Coupon, products = new[] { "9100" } } },
        });
        var campaign = await network.Operator.Done("/v1/campaigns", new
        {
            retailer = network.Retailer, reference = "guide", name = "guide", firstDay = "2017-03-01",
            lastDay = "2017-03-31", offers = new[] { Coupon },
        });
        await network.Operator.Done("/v1/grants", new
        {
            campaign = campaign["id"]!.ToString(), grants = new[] { new { household = "4711", copies = 1 } },
        });
    }

    /// <summary>What is shown must be there; more may be.</summary>
    private static void AssertHas(JsonNode shown, JsonNode? given, string text)
    {
        Assert.True(given is not null, text);
        switch (shown)
        {
            case JsonObject fields:
                Assert.All(fields, field => AssertHas(field.Value!, given[field.Key], text));
                break;
            case JsonArray items:
                Assert.Equal(items.Count, given.AsArray().Count);
                Assert.All(items.Index(), item => AssertHas(item.Item!, given[item.Index], text));
                break;
            default:
                Assert.Equal(shown.ToJsonString(), given.ToJsonString());
                break;
        }
    }
}
