namespace Counterfoil.Formats.Gs1;

/// <summary>
/// What two digits of a year mean, seen from a given year: never more than 50 years back, never 50 or more ahead
/// of the same century (GS1 General Specifications 7.12).
/// </summary>
public static class TwoDigitYear
{
    /// <summary>The full year.</summary>
    /// <param name="twoDigits">0 to 99.</param>
    /// <param name="currentYear">The year from which to look, 1 to 9999.</param>
    public static int Resolve(int twoDigits, int currentYear)
    {
        var difference = twoDigits - (currentYear % 100);
        var century = currentYear - (currentYear % 100);
        return century + twoDigits + (difference >= 51 ? -100 : difference <= -50 ? 100 : 0);
    }

    /// <summary>Reads <c>YYMMDD</c>; null when there is no such day.</summary>
    /// <param name="digits">Six digits.</param>
    /// <param name="currentYear">The year from which to look.</param>
    /// <param name="lastDayOnZero">
    /// Whether day 00 means the last day of the month, as in AI (17), or no day at all.
    /// </param>
    public static DateOnly? ReadDate(ReadOnlySpan<char> digits, int currentYear, bool lastDayOnZero = false)
    {
        var year = Resolve(Two(digits, 0), currentYear);
        var (month, day) = (Two(digits, 2), Two(digits, 4));
        if (month is < 1 or > 12 || year is < 1 or > 9999)
        {
            return null;
        }

        var days = DateTime.DaysInMonth(year, month);
        day = day == 0 && lastDayOnZero ? days : day;
        return day >= 1 && day <= days ? new DateOnly(year, month, day) : null;
    }

    private static int Two(ReadOnlySpan<char> digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';
}
