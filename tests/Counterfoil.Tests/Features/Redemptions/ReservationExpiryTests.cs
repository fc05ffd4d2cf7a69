using System.Globalization;
using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Redemptions;
using Counterfoil.Features.Redemptions;
using Xunit;

namespace Counterfoil.Tests.Features.Redemptions;

public sealed class ReservationExpiryTests : IAsyncLifetime
{
    private static readonly TimeSpan JustBefore = TimeSpan.FromMinutes(15) - TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan OneMillisecond = TimeSpan.FromMilliseconds(1);
    private SmallNetwork network = null!;

    public async ValueTask InitializeAsync() => network = await SmallNetwork.Make("h1", "h2");

    public ValueTask DisposeAsync() => network.DisposeAsync();

    [Fact]
    public async Task Once_a_reservation_ran_out_another_lane_may_take_the_coupon()
    {
        Done(await network.Reserve("t1", "h1", SmallNetwork.Coupon));
        network.Clock.Move(JustBefore);
        var early = Assert.IsType<RedemptionOutcome.NothingApplies>(
            await network.Reserve("t2", "h1", SmallNetwork.Coupon));
        Assert.Same(Refusal.AlreadyReserved, early.First);
        network.Clock.Move(OneMillisecond);
        Done(await network.Reserve("t2", "h1", SmallNetwork.Coupon));
        Assert.Same(Refusal.ReservationExpired, Refused(await network.Commit("t1")));
        Assert.False(Done(await network.Commit("t2")).Late);
        Assert.Equal((0, 1, 50, 50), network.Totals());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_late_commit_takes_a_coupon_that_is_still_there(bool givenBack)
    {
        Done(await network.Reserve("t1", "h1", SmallNetwork.Coupon, SmallNetwork.OtherCoupon));
        network.Clock.Move(JustBefore + OneMillisecond);
        Assert.Equal(givenBack ? 1 : 0, givenBack ? await network.Expire() : 0);
        var committed = Done(await network.Commit("t1"));
        Assert.Equal((RedemptionState.Committed, true, false), (committed.State, committed.Late, committed.Repeat));
        var again = Done(await network.Commit("t1"));
        Assert.Equal((true, true), (again.Late, again.Repeat));
        Assert.Equal((0, 2, 110, 90), network.Totals());
    }

    [Fact]
    public async Task A_commit_in_time_is_not_late()
    {
        Done(await network.Reserve("t1", "h1", SmallNetwork.Coupon));
        network.Clock.Move(JustBefore);
        Assert.False(Done(await network.Commit("t1")).Late);
    }

    [Fact]
    public async Task The_clock_gives_back_what_ran_out_and_nothing_else()
    {
        Done(await network.Reserve("t1", "h1", SmallNetwork.Coupon, SmallNetwork.OtherCoupon));
        network.Clock.Move(JustBefore);
        Done(await network.Reserve("t2", "h2", SmallNetwork.Coupon));
        Assert.Equal(0, await network.Expire());
        Assert.Equal((3, 0, 0, 0), network.Totals());
        network.Clock.Move(OneMillisecond);
        Assert.Equal(1, await network.Expire());
        Assert.Equal((1, 0, 0, 0), network.Totals());
        Assert.Equal(0, await network.Expire());
    }

    [Fact]
    public async Task A_late_commit_takes_all_its_coupons_or_none()
    {
        Done(await network.Reserve("t1", "h1", SmallNetwork.Coupon, SmallNetwork.OtherCoupon));
        network.Clock.Move(JustBefore + OneMillisecond);
        Done(await network.Reserve("t2", "h1", SmallNetwork.OtherCoupon));
        Assert.Equal((1, 0, 0, 0), network.Totals());
        Assert.Same(Refusal.ReservationExpired, Refused(await network.Commit("t1")));
        Assert.Equal((1, 0, 0, 0), network.Totals());
        Done(await network.Release("t2"));
        Assert.True(Done(await network.Commit("t1")).Late);
        Assert.Equal((0, 2, 110, 90), network.Totals());
    }

    [Theory]
    [InlineData(false, SmallNetwork.Coupon)]
    [InlineData(false, SmallNetwork.OtherCoupon)]
    [InlineData(true, SmallNetwork.Coupon)]
    [InlineData(true, SmallNetwork.OtherCoupon)]
    public async Task A_basket_after_its_time_is_reserved_anew(bool givenBack, string coupon)
    {
        var first = Done(await network.Reserve("t1", "h1", SmallNetwork.Coupon));
        network.Clock.Move(JustBefore + OneMillisecond);
        Assert.Equal(givenBack ? 1 : 0, givenBack ? await network.Expire() : 0);
        var again = Done(await network.Reserve("t1", "h1", coupon));
        Assert.False(again.Repeat);
        Assert.Equal(first.ExpiresAt + TimeSpan.FromMinutes(15), again.ExpiresAt);
        Assert.Equal((1, 0, 0, 0), network.Totals());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_release_ends_the_transaction_whether_its_time_ran_out_or_not(bool givenBack)
    {
        Done(await network.Reserve("t1", "h1", SmallNetwork.Coupon));
        network.Clock.Move(JustBefore + OneMillisecond);
        Assert.Equal(givenBack ? 1 : 0, givenBack ? await network.Expire() : 0);
        Assert.Equal(RedemptionState.Released, Done(await network.Release("t1")).State);
        Assert.True(Done(await network.Release("t1")).Repeat);
        Assert.Same(Refusal.AlreadyReleased, Refused(await network.Commit("t1")));
        Assert.Same(Refusal.AlreadyReleased, Refused(await network.Reserve("t1", "h1", SmallNetwork.Coupon)));
        Assert.Equal((0, 0, 0, 0), network.Totals());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_lanes_and_clock_do_the_counters_equal_a_recount(int seed)
    {
        var random = new Random(seed);
        string[][] presented =
        [
            [SmallNetwork.Coupon], [SmallNetwork.OtherCoupon], [SmallNetwork.OtherCoupon, SmallNetwork.Coupon],
        ];
        for (var step = 0; step < 150; step++)
        {
            var transaction = "t" + random.Next(step / 20, (step / 20) + 4).ToString(CultureInfo.InvariantCulture);
            _ = random.Next(10) switch
            {
                < 4 => await network.Reserve(transaction, random.Next(2) == 0 ? "h1" : "h2", presented[random.Next(3)]),
                4 => await network.Commit(transaction),
                5 => await network.Release(transaction),
                6 => await network.Expire(),
                _ => Wait(random.Next(1, 6)),
            };
            Assert.Equal(network.Recount(), network.Totals());
        }
    }

    private object Wait(int minutes)
    {
        network.Clock.Move(TimeSpan.FromMinutes(minutes));
        return minutes;
    }

    private static RedemptionAnswer Done(RedemptionOutcome outcome) =>
        Assert.IsType<RedemptionOutcome.Done>(outcome).Answer;

    private static Refusal Refused(RedemptionOutcome outcome) =>
        Assert.IsType<RedemptionOutcome.Refused>(outcome).Refusal;
}
