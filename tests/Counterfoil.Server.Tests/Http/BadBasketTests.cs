using System.Text.Json.Nodes;
using Xunit;

namespace Counterfoil.Server.Tests.Http;

[Collection(NetworkCollection.Name)]
public sealed class BadBasketTests(RunningNetwork network)
{
    private const string Reserve = "/v1/redemptions/reserve";
    private const string Check = "/v1/baskets:check";

    [Theory]
    [InlineData("quantity", "-1", "is negative")]
    [InlineData("quantity", "0", "is zero")]
    [InlineData("quantity", "1.5", "is not whole")]
    [InlineData("quantity", "1e2", "is not a quantity such as 2")]
    [InlineData("quantity", "\"two\"", "is not a quantity such as 2")]
    [InlineData("quantity", "9999999999", "is not a quantity such as 2")]
    [InlineData("quantity", null, "is missing")]
    [InlineData("price", "1.234", "has 3 decimals, at most 2 are exact")]
    [InlineData("price", "1e2", "is not an amount such as 1.29")]
    [InlineData("price", "-1.29", "is negative")]
    [InlineData("price", "\"1,29\"", "is not an amount such as 1.29")]
    [InlineData("price", "99999999999", "is above 9999999999.99")]
    [InlineData("price", null, "is missing")]
    [InlineData("amount", "3.999", "has 3 decimals, at most 2 are exact")]
    [InlineData("unit", "\"dozen\"", "is not item, lb or kg")]
    [InlineData("product_code", "\"12 34\"", "is not 1 to 48 printable characters without blanks")]
    [InlineData("product_code", null, "is not 1 to 48 printable characters without blanks")]
    public async Task A_line_that_is_not_right_is_named_with_its_reason(string field, string? value, string reason)
    {
        foreach (var path in new[] { Reserve, Check })
        {
            var body = Body(path, await network.NewHousehold());
            body["basket"]![1]![field] = value is null ? null : JsonNode.Parse(value);
            var answer = await network.Refused(() => network.Till.Post(path, body));
            Assert.Equal("422 invalid-fields", answer.Outcome);
            Assert.Equal([$"basket[1].{field} {reason}"], answer.Errors);
        }
    }

    [Fact]
    public async Task Weights_have_at_most_three_decimals()
    {
        var body = Body(Check, await network.NewHousehold());
        body["basket"]![0]!["unit"] = "lb";
        body["basket"]![0]!["quantity"] = 1.2345m;
        var answer = await network.Refused(() => network.Till.Post(Check, body));
        Assert.Equal(["basket[0].quantity has 4 decimals, at most 3"], answer.Errors);
    }

    [Theory]
    [InlineData("store", "store is not 1 to 64 letters, digits or - . _ :")]
    [InlineData("lane", "lane is not 1 to 64 letters, digits or - . _ :")]
    [InlineData("businessDay", "businessDay is missing; write it as 2017-03-26")]
    [InlineData("transactionNumber", "transactionNumber is not 1 to 64 letters, digits or - . _ :")]
    [InlineData("household", "household is missing")]
    [InlineData("basket", "basket is missing")]
    [InlineData("coupons", "coupons is missing")]
    public async Task A_field_that_is_missing_is_named(string field, string error)
    {
        var body = Body(Reserve, await network.NewHousehold());
        body.Remove(field);
        var answer = await network.Refused(() => network.Till.Post(Reserve, body));
        Assert.Equal("422 invalid-fields", answer.Outcome);
        Assert.Equal([error], answer.Errors);
    }

    [Fact]
    public async Task An_entry_that_is_null_is_refused_in_every_list()
    {
        foreach (var list in new[] { "basket", "coupons" })
        {
            var body = Body(Reserve, await network.NewHousehold());
            body[list]!.AsArray().Add((JsonNode?)null);
            var answer = await network.Refused(() => network.Till.Post(Reserve, body));
            Assert.Equal([$"{list} has an entry that is null"], answer.Errors);
        }
    }

    [Theory]
    [InlineData("basket", 1001, "basket has 1001 entries, at most 1000")]
    [InlineData("coupons", 101, "coupons has 101 entries, at most 100")]
    public async Task A_list_that_is_too_long_is_refused(string list, int entries, string error)
    {
        var body = Body(Reserve, await network.NewHousehold());
        var entry = body[list]![0]!;
        body[list] = new JsonArray(Enumerable.Range(0, entries).Select(_ => entry.DeepClone()).ToArray());
        var answer = await network.Refused(() => network.Till.Post(Reserve, body));
        Assert.Equal("422 invalid-fields", answer.Outcome);
        Assert.Equal([error], answer.Errors);
    }

    [Fact]
    public async Task More_units_than_a_basket_can_have_are_refused()
    {
        var body = Body(Reserve, await network.NewHousehold());
        body["basket"]![0]!["quantity"] = 100_001;
        var answer = await network.Refused(() => network.Till.Post(Reserve, body));
        Assert.Equal(["basket has more than 100000 units"], answer.Errors);
    }

    [Theory]
    [InlineData("51299990050", "404 unknown", "This coupon is not known here.")]
    [InlineData("512345100501", "422 unreadable",
        "This is not a coupon number. The check digit is 1; 0 belongs there.")]
    [InlineData("5123451005x", "422 unreadable", "This is not a coupon number. A UPC coupon has digits only.")]
    [InlineData("5123", "422 unreadable", "This is not a coupon number. A UPC coupon has 12 digits.")]
    [InlineData("", "422 unreadable", "This is not a coupon number. A coupon number has 11 or 12 digits.")]
    [InlineData(RunningNetwork.PastCoupon, "409 not-granted", "This coupon was not given to this customer.")]
    public async Task A_coupon_that_takes_nothing_off_is_refused_with_its_reason(
        string code, string outcome, string reason)
    {
        var body = RunningNetwork.Reserve(network.NewTransaction(), await network.NewHousehold(), code);
        var answer = await network.Refused(() => network.Till.Post(Reserve, body));
        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal([$"coupons[0].gs1 {reason}"], answer.Errors);
        Assert.Equal(reason, answer.Json["result"]!["refused_coupons"]![0]!["message"]!.ToString());
    }

    [Fact]
    public async Task A_coupon_of_another_household_is_not_this_ones()
    {
        var body = RunningNetwork.Reserve(network.NewTransaction(), "a-stranger", RunningNetwork.Coupon);
        Assert.Equal("409 not-granted", (await network.Refused(() => network.Till.Post(Reserve, body))).Outcome);
    }

    private JsonObject Body(string path, string household)
    {
        var transaction = path == Reserve ? network.NewTransaction() : [];
        return RunningNetwork.Reserve(transaction, household, RunningNetwork.Coupon);
    }
}
