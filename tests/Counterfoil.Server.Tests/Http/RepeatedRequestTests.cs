using System.Text.Json.Nodes;
using Xunit;

namespace Counterfoil.Server.Tests.Http;

[Collection(NetworkCollection.Name)]
public sealed class RepeatedRequestTests(RunningNetwork network)
{
    private const string Reserve = "/v1/redemptions/reserve";
    private const string Commit = "/v1/redemptions/commit";
    private const string Release = "/v1/redemptions/release";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_repeat_of_a_request_gives_the_first_answer_and_says_so(bool withKey)
    {
        var transaction = network.NewTransaction();
        var reserve = await Body(transaction);
        foreach (var (path, body) in new[] { (Reserve, reserve), (Commit, transaction) })
        {
            var key = withKey ? $"{path} {transaction["transactionNumber"]}" : null;
            var first = await network.Till.Post(path, body, key);
            Assert.Equal("200", first.Outcome);
            Assert.False(first.IsRepeat);
            var before = DatabaseDump.Of(network.Folder);
            var again = await network.Till.Post(path, body, key);
            Assert.True(again.IsRepeat);
            Assert.Equal(first.Lasting(), again.Lasting());
            Assert.Equal(before, DatabaseDump.Of(network.Folder));
        }
    }

    [Fact]
    public async Task The_repeat_of_a_release_gives_the_first_answer_and_says_so()
    {
        var transaction = network.NewTransaction();
        await network.Till.Done(Reserve, await Body(transaction));
        var first = await network.Till.Post(Release, transaction, "release");
        Assert.False(first.IsRepeat);
        var again = await network.Till.Post(Release, transaction, "release");
        Assert.True(again.IsRepeat);
        Assert.Equal(first.Lasting(), again.Lasting());
    }

    [Fact]
    public async Task A_key_with_another_body_is_refused()
    {
        var transaction = network.NewTransaction();
        var key = "another body " + transaction["transactionNumber"];
        Assert.Equal("200", (await network.Till.Post(Reserve, await Body(transaction), key)).Outcome);
        var other = await Body(transaction);
        foreach (var (path, body) in new[] { (Reserve, other), (Commit, transaction), (Release, transaction) })
        {
            var answer = await network.Refused(() => network.Till.Post(path, body, key));
            Assert.Equal("422 key-reused", answer.Outcome);
        }
    }

    [Fact]
    public async Task One_key_of_two_callers_is_two_keys()
    {
        const string Key = "both callers";
        foreach (var till in new[] { network.Till, network.TillOfStore1 })
        {
            var answer = await till.Post(Reserve, await Body(network.NewTransaction()), Key);
            Assert.Equal("200", answer.Outcome);
        }
    }

    [Fact]
    public async Task A_key_is_not_empty_and_not_longer_than_100_characters()
    {
        var body = await Body(network.NewTransaction());
        var answer = await network.Refused(() => network.Till.Post(Reserve, body, new string('k', 101)));
        Assert.Equal(["Idempotency-Key is not 1 to 100 characters"], answer.Errors);
        Assert.Equal("200", (await network.Till.Post(Reserve, body, new string('k', 100))).Outcome);
    }

    [Fact]
    public async Task A_refusal_is_not_stored_and_is_decided_anew()
    {
        var household = await network.NewHousehold();
        var holder = network.NewTransaction();
        await network.Till.Done(Reserve, RunningNetwork.Reserve(holder, household, RunningNetwork.Coupon));
        var body = RunningNetwork.Reserve(network.NewTransaction(), household, RunningNetwork.Coupon);
        const string Key = "refused first";
        var refused = await network.Refused(() => network.Till.Post(Reserve, body, Key));
        Assert.Equal("409 already-reserved", refused.Outcome);
        await network.Till.Done(Release, holder);
        var decided = await network.Till.Post(Reserve, body, Key);
        Assert.Equal("200", decided.Outcome);
        Assert.False(decided.IsRepeat);
    }

    [Fact]
    public async Task A_late_repeat_does_not_bring_a_replaced_basket_back()
    {
        var transaction = network.NewTransaction();
        var household = await network.NewHousehold();
        var key = "replaced " + transaction["transactionNumber"];
        var first = RunningNetwork.Reserve(transaction, household, RunningNetwork.Coupon);
        await network.Till.Post(Reserve, first, key);
        await network.Till.Done(Reserve, RunningNetwork.Reserve(transaction, household, RunningNetwork.OtherCoupon));
        var answer = await network.Refused(() => network.Till.Post(Reserve, first, key));
        Assert.Equal("409 replaced", answer.Outcome);
    }

    private async Task<JsonObject> Body(JsonObject transaction) =>
        RunningNetwork.Reserve(transaction, await network.NewHousehold(), RunningNetwork.Coupon);
}
