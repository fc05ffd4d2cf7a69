using System.Text.Json.Nodes;
using Xunit;

namespace Counterfoil.Server.Tests.Http;

[Collection(NetworkCollection.Name)]
public sealed class RedemptionOutcomeTests(RunningNetwork network)
{
    private const string Reserve = "/v1/redemptions/reserve";
    private const string Commit = "/v1/redemptions/commit";
    private const string Release = "/v1/redemptions/release";
    private const string Check = "/v1/baskets:check";

    [Fact]
    public async Task A_commit_of_what_is_not_known_is_refused_and_safe_to_retry()
    {
        var transaction = network.NewTransaction();
        Assert.Equal("404 unknown-redemption", (await Refused(Commit, transaction)).Outcome);
        Assert.Equal("404 unknown-redemption", (await Refused(Commit, new { redemption = "rdm_none" })).Outcome);
        var household = await network.NewHousehold();
        await network.Till.Done(Reserve, RunningNetwork.Reserve(transaction, household, RunningNetwork.Coupon));
        Assert.Equal("200", (await network.Till.Post(Commit, transaction)).Outcome);
    }

    [Fact]
    public async Task A_release_of_an_id_that_is_not_known_is_refused()
    {
        Assert.Equal("404 unknown-redemption", (await Refused(Release, new { redemption = "rdm_none" })).Outcome);
        var wrong = await Refused(Release, new { redemption = "cpn_none" });
        Assert.Equal(["redemption is not an id that begins with rdm_"], wrong.Errors);
    }

    [Fact]
    public async Task A_released_transaction_takes_no_coupon_any_more()
    {
        var (transaction, household) = await Reserved();
        Assert.Equal("Released", (await network.Till.Post(Release, transaction))["state"]);
        var again = RunningNetwork.Reserve(transaction, household, RunningNetwork.Coupon);
        Assert.Equal("409 already-released", (await Refused(Reserve, again)).Outcome);
        Assert.Equal("409 already-released", (await Refused(Commit, transaction)).Outcome);
        await AssertFree(household);
    }

    [Fact]
    public async Task A_release_that_comes_first_leaves_a_mark_that_refuses_the_reserve()
    {
        var transaction = network.NewTransaction();
        var first = await network.Till.Post(Release, transaction);
        Assert.Equal(("200", "Released"), (first.Outcome, first["state"]));
        var late = RunningNetwork.Reserve(transaction, await network.NewHousehold(), RunningNetwork.Coupon);
        Assert.Equal("409 already-released", (await Refused(Reserve, late)).Outcome);
        Assert.True((await network.Till.Post(Release, transaction)).IsRepeat);
    }

    [Fact]
    public async Task A_committed_transaction_is_over()
    {
        var (transaction, household) = await Reserved();
        var committed = await network.Till.Post(Commit, transaction);
        Assert.Equal(("Committed", "false"), (committed["state"], committed["late"]));
        Assert.Equal("409 already-committed", (await Refused(Release, transaction)).Outcome);
        var other = RunningNetwork.Reserve(transaction, household, RunningNetwork.OtherCoupon);
        Assert.Equal("409 already-committed", (await Refused(Reserve, other)).Outcome);
        var elsewhere = RunningNetwork.Reserve(network.NewTransaction(), household, RunningNetwork.Coupon);
        Assert.Equal("409 already-redeemed", (await Refused(Reserve, elsewhere)).Outcome);
    }

    [Fact]
    public async Task Another_basket_replaces_the_reservation_and_frees_its_coupon()
    {
        var (transaction, household) = await Reserved();
        var replaced = await network.Till.Post(
            Reserve, RunningNetwork.Reserve(transaction, household, RunningNetwork.OtherCoupon));
        Assert.Equal(("200", "60"), (replaced.Outcome, replaced.Json["result"]!["discount_in_cents"]!.ToString()));
        await AssertFree(household);
        await network.Till.Done(Commit, transaction);
        var other = RunningNetwork.Reserve(network.NewTransaction(), household, RunningNetwork.OtherCoupon);
        Assert.Equal("409 already-redeemed", (await Refused(Reserve, other)).Outcome);
    }

    [Fact]
    public async Task A_replacement_that_is_refused_leaves_the_reservation_as_it_was()
    {
        var (transaction, household) = await Reserved();
        var refused = await Refused(Reserve, RunningNetwork.Reserve(transaction, household, "51299990050"));
        Assert.Equal("404 unknown", refused.Outcome);
        Assert.Equal("Committed", (await network.Till.Post(Commit, transaction))["state"]);
    }

    [Fact]
    public async Task A_check_counts_what_its_own_redemption_holds_as_free()
    {
        var (transaction, household) = await Reserved();
        var held = RunningNetwork.Reserve(transaction, household, RunningNetwork.Coupon);
        var id = (await network.Till.Post(Reserve, held))["id"];
        var check = RunningNetwork.Reserve([], household, RunningNetwork.Coupon);
        var refused = (await network.Till.Done(Check, check))["refused_coupons"]![0]!;
        Assert.Equal("already-reserved", refused["refusal"]!.ToString());
        check["redemption"] = id;
        Assert.Equal("50", (await network.Till.Done(Check, check))["discount_in_cents"]!.ToString());
    }

    [Fact]
    public async Task A_coupon_that_is_presented_twice_counts_once()
    {
        var body = RunningNetwork.Reserve(
            network.NewTransaction(), await network.NewHousehold(), RunningNetwork.Coupon, RunningNetwork.Coupon);
        var result = (await network.Till.Done(Reserve, body))["result"]!;
        Assert.Equal("50", result["discount_in_cents"]!.ToString());
        Assert.Equal("duplicate", result["refused_coupons"]![0]!["refusal"]!.ToString());
    }

    [Fact]
    public async Task A_redemption_is_found_by_its_id_and_committed_by_it()
    {
        var (transaction, household) = await Reserved();
        var held = RunningNetwork.Reserve(transaction, household, RunningNetwork.Coupon);
        var id = (await network.Till.Post(Reserve, held))["id"];
        Assert.Equal("Reserved", (await network.Till.Get($"/v1/redemptions/{id}"))["state"]);
        await network.Till.Done(Commit, new { redemption = id });
        Assert.Equal("Committed", (await network.Till.Get($"/v1/redemptions/{id}"))["state"]);
        Assert.True((await network.Till.Post(Commit, transaction)).IsRepeat);
    }

    private Task<ApiAnswer> Refused(string path, object body) => network.Refused(() => network.Till.Post(path, body));

    private async Task<(JsonObject Transaction, string Household)> Reserved()
    {
        var (transaction, household) = (network.NewTransaction(), await network.NewHousehold());
        await network.Till.Done(Reserve, RunningNetwork.Reserve(transaction, household, RunningNetwork.Coupon));
        return (transaction, household);
    }

    private async Task AssertFree(string household)
    {
        var next = RunningNetwork.Reserve(network.NewTransaction(), household, RunningNetwork.Coupon);
        Assert.Equal("200", (await network.Till.Post(Reserve, next)).Outcome);
    }
}
