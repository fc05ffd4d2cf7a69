namespace Counterfoil.Features.Analytics;

/// <summary>Days gathered into equal periods from the first to the last, those without a redemption included.</summary>
/// <param name="Step">How long each period is.</param>
/// <param name="Periods">In order, without gaps.</param>
public sealed record RedemptionPeriods(RedemptionPeriods.Length Step, IReadOnlyList<DayTotals> Periods)
{
    private const int MostDays = 62;
    private const int MostWeeks = 120;

    /// <summary>How long a period is.</summary>
    public enum Length
    {
        /// <summary>One business day.</summary>
        Day,

        /// <summary>Sunday to Saturday, the week of clearing.</summary>
        Week,

        /// <summary>A calendar month.</summary>
        Month,
    }

    /// <summary>Gathers days, in order, into the shortest periods that a person can still tell apart.</summary>
    public static RedemptionPeriods Of(IReadOnlyList<DayTotals> days)
    {
        var span = days.Count == 0 ? 0 : days[^1].Day.DayNumber - days[0].Day.DayNumber + 1;
        return Of(days, span <= MostDays ? Length.Day : span <= MostWeeks * 7 ? Length.Week : Length.Month);
    }

    /// <summary>Gathers days, in order, into periods of a length.</summary>
    public static RedemptionPeriods Of(IReadOnlyList<DayTotals> days, Length step)
    {
        var sums = days.GroupBy(day => First(day.Day, step)).ToDictionary(
            period => period.Key,
            period => new DayTotals(
                period.Key, period.Sum(day => day.Coupons), period.Sum(day => day.FaceMinor),
                period.Sum(day => day.AddedMinor)));
        var periods = new List<DayTotals>();
        for (var at = days.Count == 0 ? DateOnly.MaxValue : First(days[0].Day, step);
            days.Count > 0 && at <= days[^1].Day;
            at = Next(at, step))
        {
            periods.Add(sums.GetValueOrDefault(at, new DayTotals(at, 0, 0, 0)));
        }

        return new RedemptionPeriods(step, periods);
    }

    private static DateOnly First(DateOnly day, Length step) => step switch
    {
        Length.Week => day.AddDays(-(int)day.DayOfWeek),
        Length.Month => new DateOnly(day.Year, day.Month, 1),
        _ => day,
    };

    private static DateOnly Next(DateOnly first, Length step) => step switch
    {
        Length.Week => first.AddDays(7),
        Length.Month => first.AddMonths(1),
        _ => first.AddDays(1),
    };
}
