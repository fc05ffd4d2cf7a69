using System.Text.Json.Nodes;
using Xunit;

namespace Counterfoil.Server.Tests.Http;

[Collection(NetworkCollection.Name)]
public sealed class AccessTests(RunningNetwork network)
{
    private const string Reserve = "/v1/redemptions/reserve";

    [Fact]
    public async Task Without_a_right_key_every_route_gives_one_and_the_same_answer()
    {
        var answers = new List<ApiAnswer>();
        foreach (var key in new[] { null, "", "cf_till_wrong", new string('x', 5000) })
        {
            var stranger = network.Operator.With(key);
            answers.Add(await network.Refused(() => stranger.Get("/v1/campaigns")));
            answers.Add(await network.Refused(() => stranger.Get($"/v1/campaigns/{network.Campaign}")));
            answers.Add(await network.Refused(() => stranger.Get("/v1/campaigns/cmp_none")));
            answers.Add(await network.Refused(() => stranger.Get("/v1/redemptions/rdm_none")));
            answers.Add(await network.Refused(() => stranger.Get("/v1/no-such-route")));
            answers.Add(await network.Refused(() => stranger.Post(Reserve, "{ not json")));
            answers.Add(await network.Refused(() => stranger.Send(HttpMethod.Delete, Reserve, null)));
        }

        Assert.Equal("401 no-key", answers[0].Outcome);
        Assert.Contains("WWW-Authenticate: Bearer", answers[0].Headers, StringComparison.Ordinal);
        Assert.Single(answers.Select(answer => answer.Lasting()).Distinct());
    }

    [Fact]
    public async Task A_cookie_that_opens_nothing_is_no_key()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/campaigns", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Cookie", "counterfoil=stale");
        var answer = await network.Refused(() => network.Operator.With(null).Send(request));
        Assert.Equal("401 no-key", answer.Outcome);
    }

    [Fact]
    public async Task A_till_may_not_do_what_the_operator_does()
    {
        string[] reads =
        [
            "/v1/retailers", "/v1/offers", "/v1/offers/off_none", "/v1/campaigns", "/v1/campaigns/cmp_none",
            $"/v1/grants?campaign={network.Campaign}", "/v1/activity", "/v1/activity/verification",
        ];
        foreach (var path in reads)
        {
            Assert.Equal("403 forbidden", (await network.Refused(() => network.Till.Get(path))).Outcome);
        }

        foreach (var path in new[] { "retailers", "stores", "products", "offers", "campaigns", "grants" })
        {
            var answer = await network.Refused(() => network.Till.Post($"/v1/{path}", "{}"));
            Assert.Equal("403 forbidden", answer.Outcome);
        }
    }

    [Fact]
    public async Task A_till_of_one_store_serves_that_store_only()
    {
        var body = await Body();
        body["store"] = "2";
        var answer = await network.Refused(() => network.TillOfStore1.Post(Reserve, body));
        Assert.Equal("422 invalid-fields", answer.Outcome);
        Assert.Equal(["store is not a store of this key"], answer.Errors);
        body["store"] = "1";
        Assert.Equal("200", (await network.TillOfStore1.Post(Reserve, body)).Outcome);
    }

    [Theory]
    [InlineData("rtl_none")]
    [InlineData("RETAILER")]
    public async Task A_till_of_another_retailer_learns_nothing(string retailer)
    {
        var body = await Body();
        body["retailer"] = retailer == "RETAILER" ? network.Retailer : retailer;
        string[] paths = [Reserve, "/v1/redemptions/commit", "/v1/redemptions/release", "/v1/baskets:check"];
        foreach (var path in paths)
        {
            var answer = await network.Refused(() => network.OtherTill.Post(path, ForPath(body, path)));
            Assert.Equal("422 invalid-fields", answer.Outcome);
            Assert.Equal(["retailer is not a retailer of this key"], answer.Errors);
        }
    }

    [Fact]
    public async Task A_store_that_is_not_known_is_refused()
    {
        var body = await Body();
        body["store"] = "3";
        var answer = await network.Refused(() => network.Till.Post(Reserve, body));
        Assert.Equal(["store is not a store of this key"], answer.Errors);
    }

    [Fact]
    public async Task Another_retailers_redemption_is_as_unknown_as_one_that_never_was()
    {
        var id = (await network.Till.Done(Reserve, await Body()))["id"]!.ToString();
        foreach (var stranger in new[] { id, "rdm_none" })
        {
            var named = new { redemption = stranger };
            var commit = await network.Refused(() => network.OtherTill.Post("/v1/redemptions/commit", named));
            Assert.Equal("404 unknown-redemption", commit.Outcome);
            var release = await network.Refused(() => network.OtherTill.Post("/v1/redemptions/release", named));
            Assert.Equal("404 unknown-redemption", release.Outcome);
            var find = await network.Refused(() => network.OtherTill.Get($"/v1/redemptions/{stranger}"));
            Assert.Equal("404 not-found", find.Outcome);
        }
    }

    [Fact]
    public async Task A_till_sees_the_products_of_its_own_retailer_only()
    {
        var list = $"/v1/products?retailer={network.Retailer}";
        var one = $"/v1/products/{network.Retailer}/1001";
        Assert.Equal("200", (await network.Till.Get(list)).Outcome);
        Assert.Equal("200", (await network.Till.Get(one)).Outcome);
        Assert.Equal("404 not-found", (await network.Refused(() => network.OtherTill.Get(list))).Outcome);
        Assert.Equal("404 not-found", (await network.Refused(() => network.OtherTill.Get(one))).Outcome);
    }

    [Fact]
    public async Task A_route_that_is_not_there_is_told_with_a_code()
    {
        foreach (var path in new[] { "/v1", "/v1/no-such-route", "/v1/redemptions/reserve/more" })
        {
            Assert.Equal("404 no-route", (await network.Refused(() => network.Operator.Get(path))).Outcome);
        }
    }

    [Fact]
    public async Task A_verb_that_a_route_does_not_have_is_told_with_a_code()
    {
        var answer = await network.Refused(() => network.Operator.Send(HttpMethod.Delete, Reserve, null));
        Assert.Equal("405 wrong-method", answer.Outcome);
    }

    private async Task<JsonObject> Body() => RunningNetwork.Reserve(
        network.NewTransaction(), await network.NewHousehold(), RunningNetwork.Coupon);

    /// <summary>Commit and release take the transaction alone, a check takes all but the transaction.</summary>
    private static JsonObject ForPath(JsonObject whole, string path)
    {
        string[] basket = ["household", "basket", "coupons"];
        string[] transaction = ["store", "lane", "businessDay", "transactionNumber"];
        var body = (JsonObject)whole.DeepClone();
        var check = path.EndsWith("check", StringComparison.Ordinal);
        foreach (var field in path == Reserve ? [] : check ? transaction : basket)
        {
            body.Remove(field);
        }

        return body;
    }
}
