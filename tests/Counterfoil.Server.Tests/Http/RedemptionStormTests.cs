using System.Text.Json.Nodes;
using Xunit;

namespace Counterfoil.Server.Tests.Http;

[Collection(NetworkCollection.Name)]
public sealed class RedemptionStormTests(RunningNetwork network)
{
    private const int Clients = 64;
    private const int Rounds = 5;

    [Fact]
    public async Task Of_64_clients_that_want_one_coupon_at_once_one_commits()
    {
        var before = await Totals();
        for (var round = 0; round < Rounds; round++)
        {
            var household = await network.NewHousehold();
            var answers = await AtOnce(() => ReserveAndCommit(household));
            Assert.Single(answers, answer => answer.Outcome == "200");
            Assert.Equal(Clients - 1, answers.Count(answer => answer.Status == 409
                && answer["code"] is "already-reserved" or "already-redeemed"));
        }

        await AssertMoved(before, Rounds);
        await AssertRecordHolds();
    }

    [Fact]
    public async Task Of_64_clients_that_commit_one_reservation_one_is_first_and_all_are_told_of_it()
    {
        var before = await Totals();
        for (var round = 0; round < Rounds; round++)
        {
            var transaction = network.NewTransaction();
            var household = await network.NewHousehold();
            await network.Till.Done(
                "/v1/redemptions/reserve", RunningNetwork.Reserve(transaction, household, RunningNetwork.Coupon));
            var answers = await AtOnce(() => network.Till.Post("/v1/redemptions/commit", transaction));
            Assert.All(answers, answer => Assert.Equal("200", answer.Outcome));
            Assert.Single(answers, answer => !answer.IsRepeat);
            Assert.Single(answers.Select(answer => answer.Lasting()).Distinct());
        }

        await AssertMoved(before, Rounds);
        await AssertRecordHolds();
    }

    [Fact]
    public async Task Of_64_commits_and_releases_at_once_one_verb_wins_and_the_other_is_refused()
    {
        var transaction = network.NewTransaction();
        var household = await network.NewHousehold();
        await network.Till.Done(
            "/v1/redemptions/reserve", RunningNetwork.Reserve(transaction, household, RunningNetwork.Coupon));
        var turn = 0;
        var answers = await AtOnce(async () =>
        {
            var verb = Interlocked.Increment(ref turn) % 2 == 0 ? "commit" : "release";
            return (Verb: verb, Answer: await network.Till.Post($"/v1/redemptions/{verb}", transaction));
        });
        var winner = Assert.Single(answers, one => one.Answer.Status == 200 && !one.Answer.IsRepeat).Verb;
        Assert.All(answers, one => Assert.Equal(one.Verb == winner ? 200 : 409, one.Answer.Status));
    }

    private async Task<ApiAnswer> ReserveAndCommit(string household)
    {
        var transaction = network.NewTransaction();
        var reserved = await network.Till.Post(
            "/v1/redemptions/reserve", RunningNetwork.Reserve(transaction, household, RunningNetwork.Coupon));
        return reserved.Status == 200 ? await network.Till.Post("/v1/redemptions/commit", transaction) : reserved;
    }

    private static async Task<T[]> AtOnce<T>(Func<Task<T>> client)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var clients = Enumerable.Range(0, Clients).Select(async _ =>
        {
            await start.Task;
            return await client();
        }).ToList();
        start.SetResult();
        return await Task.WhenAll(clients);
    }

    private async Task<JsonNode> Totals() => (await network.Operator.Get($"/v1/campaigns/{network.Campaign}")).Json;

    /// <summary>Each commit adds one coupon, its 50 cents, and the 50 cents that the retailer doubles it by.</summary>
    private async Task AssertMoved(JsonNode before, int commits)
    {
        var after = await Totals();
        long By(string counter) => after[counter]!.GetValue<long>() - before[counter]!.GetValue<long>();
        Assert.Equal(
            (commits, commits * 50, commits * 50, 0),
            (By("redeemedCoupons"), By("redeemedMinor"), By("addedMinor"), By("reservedCoupons")));
    }

    private async Task AssertRecordHolds()
    {
        var report = await network.Operator.Get("/v1/activity/verification");
        Assert.Equal("[]", report["findings"]);
        Assert.Equal("true", report["holds"]);
    }
}
