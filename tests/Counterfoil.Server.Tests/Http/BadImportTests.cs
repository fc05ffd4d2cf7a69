using System.Text.Json.Nodes;
using Xunit;

namespace Counterfoil.Server.Tests.Http;

[Collection(NetworkCollection.Name)]
public sealed class BadImportTests(RunningNetwork network)
{
    [Theory]
    [InlineData("products", "number", "\"a b\"",
        "products[0].number is not 1 to 48 printable characters without blanks")]
    [InlineData("products", "name", "null", "products[0].name is missing")]
    [InlineData("products", "name", "\"a\\u0000b\"", "products[0].name has a control character")]
    [InlineData("products", "department", "null", "products[0].department is missing")]
    [InlineData("products", "department", "\"a\\u0000b\"", "products[0].department has a control character")]
    [InlineData("products", "category", "null", "products[0].category is missing")]
    [InlineData("products", "priceMinor", "-1", "products[0].priceMinor is not 0 to 999999999999")]
    [InlineData("products", "priceMinor", "1000000000000", "products[0].priceMinor is not 0 to 999999999999")]
    [InlineData("offers", "code", "\"512345100501\"",
        "offers[0].code The check digit is 1; 0 belongs there.")]
    [InlineData("offers", "code", "null", "offers[0].code A coupon number has 11 or 12 digits.")]
    [InlineData("offers", "products", "[null]", "offers[0].products has an entry that is null")]
    [InlineData("offers", "products", "[]", "offers[0].products is empty")]
    [InlineData("offers", "reference", "\"\"", "offers[0].reference is missing")]
    [InlineData("grants", "copies", "0", "grants[0].copies is not 1 to 1000")]
    [InlineData("grants", "copies", "1001", "grants[0].copies is not 1 to 1000")]
    [InlineData("grants", "household", "null", "grants[0].household is missing")]
    public async Task A_row_that_is_not_right_is_named(string list, string field, string value, string error)
    {
        var body = Body(list);
        body[list]![0]![field] = JsonNode.Parse(value);
        var answer = await network.Refused(() => network.Operator.Post("/v1/" + list, body));
        Assert.Equal("422 invalid-fields", answer.Outcome);
        Assert.Equal([error], answer.Errors);
    }

    [Theory]
    [InlineData("products")]
    [InlineData("offers")]
    [InlineData("grants")]
    public async Task A_list_has_1_to_1000_rows_and_none_is_null(string list)
    {
        var row = Body(list)[list]![0]!;
        await AssertRefused(list, null, "is missing");
        await AssertRefused(list, [], "is empty");
        await AssertRefused(list, [row.DeepClone(), null], "has an entry that is null");
        var many = new JsonArray(Enumerable.Range(0, 1001).Select(_ => row.DeepClone()).ToArray());
        await AssertRefused(list, many, "has 1001 entries, at most 1000");
    }

    [Theory]
    [InlineData("stores", "retailer", "retailer is not a retailer known here")]
    [InlineData("products", "retailer", "retailer is not a retailer known here")]
    [InlineData("offers", "retailer", "retailer is not a retailer known here")]
    [InlineData("campaigns", "retailer", "retailer is not a retailer known here")]
    [InlineData("grants", "campaign", "campaign is not a campaign known here")]
    public async Task Who_is_not_known_is_named(string path, string field, string error)
    {
        var body = Body(path);
        body[field] = "rtl_none";
        var answer = await network.Refused(() => network.Operator.Post("/v1/" + path, body));
        Assert.Equal("422 invalid-fields", answer.Outcome);
        Assert.Equal(error, answer.Errors[0]);
    }

    [Fact]
    public async Task A_campaign_ends_no_earlier_than_it_begins_and_has_known_offers()
    {
        var body = Body("campaigns");
        (body["firstDay"], body["lastDay"], body["offers"]) = ("2017-03-02", "2017-03-01", new JsonArray("none"));
        var answer = await network.Refused(() => network.Operator.Post("/v1/campaigns", body));
        Assert.Equal(
            [
                "lastDay is before firstDay 2017-03-02",
                "offers[0] is not the reference of an offer of this retailer",
            ],
            answer.Errors);
    }

    [Theory]
    [InlineData("currency", "\"usd\"", "currency is not three capital letters")]
    [InlineData("timeZone", "\"Mars/Base\"", "timeZone is not a time zone known here, such as UTC")]
    [InlineData("multiplyTimes", "0", "multiplyTimes is not 1 to 10")]
    [InlineData("multiplyUpToMinor", "-1", "multiplyUpToMinor is not 0 to 999999999999")]
    public async Task A_profile_that_is_not_right_is_refused(string field, string value, string error)
    {
        var body = new JsonObject { ["reference"] = "c", ["name"] = "c", ["currency"] = "USD", ["timeZone"] = "UTC" };
        body[field] = JsonNode.Parse(value);
        var answer = await network.Refused(() => network.Operator.Post("/v1/retailers", body));
        Assert.Equal([error], answer.Errors);
    }

    private async Task AssertRefused(string list, JsonArray? rows, string reason)
    {
        var body = Body(list);
        body[list] = rows;
        var answer = await network.Refused(() => network.Operator.Post("/v1/" + list, body));
        Assert.Equal([$"{list} {reason}"], answer.Errors);
    }

    private JsonObject Body(string path) => path switch
    {
        "stores" => new() { ["retailer"] = network.Retailer, ["numbers"] = new JsonArray("9") },
        "products" => Rows("products", new()
        {
            ["number"] = "9", ["name"] = "nine", ["department"] = "", ["category"] = "", ["priceMinor"] = 9,
        }),
        "offers" => Rows("offers", new()
        {
            ["reference"] = "nine", ["code"] = "51234590050", ["products"] = new JsonArray("9"),
        }),
        "grants" => new()
        {
            ["campaign"] = network.Campaign,
            ["grants"] = new JsonArray(new JsonObject { ["household"] = "nine", ["copies"] = 1 }),
        },
        _ => new()
        {
            ["retailer"] = network.Retailer, ["reference"] = "nine", ["name"] = "nine", ["firstDay"] = "2017-03-01",
            ["lastDay"] = "2017-03-31", ["offers"] = new JsonArray(RunningNetwork.Coupon),
        },
    };

    private JsonObject Rows(string list, JsonObject row) =>
        new() { ["retailer"] = network.Retailer, [list] = new JsonArray(row) };
}
