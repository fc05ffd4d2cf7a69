namespace Counterfoil.Formats.Gs1;

/// <summary>The rules for the content of a value that the table of application identifiers names.</summary>
internal static class ValueRules
{
    /// <summary>The error that a part of a value makes, with its place in that part; null if the rule holds.</summary>
    /// <param name="rule">The name in the table.</param>
    /// <param name="text">The part, of the right length and character set.</param>
    /// <param name="currentYear">The year from which two-digit years are seen.</param>
    public static CodeError? Check(string rule, ReadOnlySpan<char> text, int currentYear) => rule switch
    {
        "check" => DigitRules.CheckLast(text),
        "prefix1" => Prefix(text, 0),
        "prefix2" => Prefix(text, 1),
        "date" => Date(text, currentYear, zeroDay: false),
        "date0" => Date(text, currentYear, zeroDay: true),
        "date8" => LongDate(text),
        "hour" => Range(text, 0, 23, "There is no such hour."),
        "minute" or "second" => Range(text, 0, 59, "There is no such minute or second."),
        "hourMinute" => Clock(text),
        "hourMinute99" => text.SequenceEqual("9999") ? null : Clock(text),
        "zero" => text.ContainsAnyExcept('0') ? Wrong(0, text.Length, "Only 0 is allowed here.") : null,
        "nonZero" => text.ContainsAnyExcept('0') ? null : Wrong(0, text.Length, "0 is not allowed here."),
        "noLeadingZero" => text.Length > 1 && text[0] == '0' ? Wrong(0, 1, "It must not begin with 0.") : null,
        "flag" => Range(text, 0, 1, "0 and 1 are allowed here."),
        "hyphen" => text.ContainsAnyExcept('-') ? Wrong(0, text.Length, "Only a minus sign is allowed here.") : null,
        "pieceOfTotal" => PieceOfTotal(text),
        _ => ValueRulesOfOthers.Check(rule, text, currentYear),
    };

    private static CodeError? Prefix(ReadOnlySpan<char> text, int from)
    {
        const int shortestCompanyPrefix = 4;
        if (text.Length < from + shortestCompanyPrefix)
        {
            return Wrong(0, text.Length, "A GS1 company prefix belongs here.");
        }

        var stranger = text.Slice(from, shortestCompanyPrefix).IndexOfAnyExceptInRange('0', '9');
        return stranger < 0 ? null : Wrong(from + stranger, 1, "A GS1 company prefix has digits only.");
    }

    private static CodeError? Date(ReadOnlySpan<char> text, int currentYear, bool zeroDay)
    {
        if (Number(text[2..4]) is < 1 or > 12)
        {
            return new CodeError("invalid-date", string.Empty, 2, 2, "There is no such month.");
        }

        return TwoDigitYear.ReadDate(text, currentYear, zeroDay) is null
            ? new CodeError("invalid-date", string.Empty, 4, 2, "There is no such day.")
            : null;
    }

    private static CodeError? LongDate(ReadOnlySpan<char> text)
    {
        var (year, month, day) = (Number(text[..4]), Number(text[4..6]), Number(text[6..8]));
        if (month is < 1 or > 12)
        {
            return new CodeError("invalid-date", string.Empty, 4, 2, "There is no such month.");
        }

        return day < 1 || day > DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month)
            ? new CodeError("invalid-date", string.Empty, 6, 2, "There is no such day.")
            : null;
    }

    private static CodeError? Clock(ReadOnlySpan<char> text) =>
        Range(text[..2], 0, 23, "There is no such hour.")
        ?? (Number(text[2..4]) > 59 ? Wrong(2, 2, "There is no such minute.") : null);

    private static CodeError? PieceOfTotal(ReadOnlySpan<char> text)
    {
        var (piece, total) = (Number(text[..2]), Number(text[2..4]));
        return piece == 0 ? Wrong(0, 2, "Pieces count from 1.")
            : total == 0 ? Wrong(2, 2, "The total is at least 1.")
            : piece > total ? Wrong(0, 4, "The piece is beyond the total.")
            : null;
    }

    private static CodeError? Range(ReadOnlySpan<char> text, int least, int most, string message) =>
        Number(text) < least || Number(text) > most ? Wrong(0, text.Length, message) : null;

    private static CodeError Wrong(int offset, int length, string message) =>
        new("invalid-value", string.Empty, offset, length, message);

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
