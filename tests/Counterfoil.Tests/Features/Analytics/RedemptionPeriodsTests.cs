using Counterfoil.Features.Analytics;
using Xunit;

namespace Counterfoil.Tests.Features.Analytics;

public sealed class RedemptionPeriodsTests
{
    [Fact]
    public void Days_without_a_redemption_stand_between_the_others()
    {
        var periods = RedemptionPeriods.Of([Day(2017, 3, 30, 2), Day(2017, 4, 2, 1)]);
        Assert.Equal(RedemptionPeriods.Length.Day, periods.Step);
        Assert.Equal([2, 0, 0, 1], periods.Periods.Select(period => period.Coupons));
    }

    [Fact]
    public void A_week_begins_on_Sunday()
    {
        var periods = RedemptionPeriods.Of(
            [Day(2017, 11, 11, 1), Day(2017, 11, 12, 2), Day(2017, 11, 18, 4), Day(2017, 11, 19, 8)],
            RedemptionPeriods.Length.Week);
        Assert.Equal(
            [(new DateOnly(2017, 11, 5), 1L), (new DateOnly(2017, 11, 12), 6L), (new DateOnly(2017, 11, 19), 8L)],
            periods.Periods.Select(period => (period.Day, period.Coupons)));
    }

    [Fact]
    public void Money_adds_up_like_coupons()
    {
        var month = Assert.Single(
            RedemptionPeriods.Of([Day(2017, 5, 1, 3), Day(2017, 5, 31, 4)], RedemptionPeriods.Length.Month).Periods);
        Assert.Equal(new DayTotals(new DateOnly(2017, 5, 1), 7, 700, 70), month);
    }

    [Theory]
    [InlineData(62, RedemptionPeriods.Length.Day)]
    [InlineData(63, RedemptionPeriods.Length.Week)]
    [InlineData(840, RedemptionPeriods.Length.Week)]
    [InlineData(841, RedemptionPeriods.Length.Month)]
    public void A_longer_time_is_told_in_longer_steps(int days, RedemptionPeriods.Length step)
    {
        var first = new DateOnly(2017, 1, 1);
        var last = first.AddDays(days - 1);
        Assert.Equal(
            step, RedemptionPeriods.Of([new DayTotals(first, 1, 1, 0), new DayTotals(last, 1, 1, 0)]).Step);
    }

    [Fact]
    public void Nothing_redeemed_gives_no_period() => Assert.Empty(RedemptionPeriods.Of([]).Periods);

    private static DayTotals Day(int year, int month, int day, long coupons) =>
        new(new DateOnly(year, month, day), coupons, coupons * 100, coupons * 10);
}
