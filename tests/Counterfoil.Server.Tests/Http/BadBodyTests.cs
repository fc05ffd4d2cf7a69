using System.Text;
using Xunit;

namespace Counterfoil.Server.Tests.Http;

[Collection(NetworkCollection.Name)]
public sealed class BadBodyTests(RunningNetwork network)
{
    private const string Reserve = "/v1/redemptions/reserve";
    private const string Commit = "/v1/redemptions/commit";

    [Theory]
    [InlineData("{\n  \"store\": \"1\",\n  \"lane\": }", "lane", 3, 11)]
    [InlineData("{\"store\":\"1\"", "body", 1, 13)]
    [InlineData("{\"store\":1}", "store", 1, 11)]
    [InlineData("{\"businessDay\":\"2017-02-30\"}", "businessDay", 1, 28)]
    [InlineData("[]", "body", 1, 2)]
    [InlineData("{\"store\":\"\\ud800\"}", "store", 1, 18)]
    public async Task A_malformed_body_is_told_by_line_and_byte(string body, string field, int line, int @byte)
    {
        var answer = await network.Refused(() => network.Till.Post(Commit, body));
        Assert.Equal("400 malformed-body", answer.Outcome);
        Assert.Equal(field, answer.Json["errors"]![0]!["field"]!.ToString());
        Assert.Equal((line, @byte), (answer.Json["line"]!.GetValue<int>(), answer.Json["byte"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_member_that_is_not_known_is_named()
    {
        var household = await network.NewHousehold();
        var body = RunningNetwork.Reserve(network.NewTransaction(), household, RunningNetwork.Coupon);
        body["basket"]![1]!["colour"] = "red";
        var answer = await network.Refused(() => network.Till.Post(Reserve, body));
        Assert.Equal("400 malformed-body", answer.Outcome);
        Assert.Equal(["basket[1].colour is not a field that is known here"], answer.Errors);
    }

    [Fact]
    public async Task A_member_that_is_said_twice_is_refused()
    {
        var answer = await network.Refused(() => network.Till.Post(Commit, "{\"store\":\"1\",\"store\":\"2\"}"));
        Assert.Equal("400 malformed-body", answer.Outcome);
        Assert.Equal(["store is given twice"], answer.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task A_body_that_is_missing_is_refused(string body)
    {
        var answer = await network.Refused(() => network.Till.Post(Commit, body));
        Assert.Equal("400 bad-request", answer.Outcome);
        Assert.Equal(["body is missing"], answer.Errors);
    }

    [Theory]
    [InlineData("/v1/products", "retailer is missing")]
    [InlineData("/v1/products?retailer=a&limit=abc", "limit cannot be read")]
    [InlineData("/v1/activity?after=1.5", "after cannot be read")]
    public async Task A_query_that_cannot_be_read_is_named(string path, string error)
    {
        var answer = await network.Refused(() => network.Operator.Get(path));
        Assert.Equal("400 bad-request", answer.Outcome);
        Assert.Equal([error], answer.Errors);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("")]
    public async Task A_body_of_another_type_is_refused(string contentType)
    {
        var answer = await network.Refused(() => network.Till.Post(Commit, "{}", contentType: contentType));
        Assert.Equal("415 wrong-type", answer.Outcome);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        byte[] body = [.. "{\"store\":\""u8, 0xff, 0xfe, .. "\"}"u8];
        var answer = await network.Refused(() =>
            network.Till.Send(HttpMethod.Post, Commit, Api.Content(body, "application/json")));
        Assert.Equal("400 malformed-body", answer.Outcome);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        var body = new byte[31_000_000];
        Array.Fill(body, (byte)' ');
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Commit, UriKind.Relative))
        {
            Content = Api.Content(body, "application/json"),
        };
        request.Headers.ExpectContinue = true;
        var answer = await network.Refused(() => network.Till.Send(request));
        Assert.Equal("413 too-large", answer.Outcome);
    }

    [Fact]
    public async Task A_number_is_read_whole_wherever_the_network_cuts_the_body()
    {
        var household = await network.NewHousehold();
        var basket = string.Join(',', Enumerable.Range(0, 1000).Select(line =>
            $$"""{"product_code":"1001","price":1234567.89,"quantity":1}"""));
        for (var blanks = 0; blanks < 64; blanks++)
        {
            var body = $$"""
                {{new string(' ', blanks)}}{"household":"{{household}}","basket":[{{basket}}],
                "coupons":[{"gs1":"{{RunningNetwork.Coupon}}"}]}
                """;
            var answer = await network.Till.Post("/v1/baskets:check", body);
            Assert.True(answer.Status == 200, $"{blanks} blanks: {answer.Text[..Math.Min(500, answer.Text.Length)]}");
        }
    }

    [Fact]
    public async Task A_body_in_another_encoding_is_read_as_it_says_or_refused()
    {
        var body = Api.Content(Encoding.Unicode.GetBytes("{}"), "application/json; charset=utf-16");
        var answer = await network.Refused(() => network.Till.Send(HttpMethod.Post, Commit, body));
        Assert.Equal(422, answer.Status);
    }
}
