using System.Buffers;
using System.Globalization;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// Rules for the content of a value that come from outside the general specifications: coupons, ISO, RFC.
/// </summary>
internal static class ValueRulesOfOthers
{
    private static readonly SearchValues<char> IbanCharacters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The error that a part of a value makes, with its place in that part; null if the rule holds.</summary>
    public static CodeError? Check(string rule, ReadOnlySpan<char> text, int currentYear) => rule switch
    {
        "coupon8110" => NorthAmericanCoupon.TryParse(text.ToString(), currentYear, out _, out var error) ? null : error,
        "coupon8112" => PositiveOfferCoupon.TryParse(text.ToString(), out _, out var error) ? null : error,
        "percent" => Percent(text),
        "checkPair" => CheckPair(text),
        "iban" => Iban(text),
        "country2" => text.ContainsAnyExceptInRange('A', 'Z') ? Wrong(0, 2, "A country has two letters.") : null,
        "country" or "country999" or "currency" => text.SequenceEqual("000")
            ? Wrong(0, 3, "000 is no country or currency.")
            : null,
        "latitude" => Beyond(text, 1_800_000_000, "A latitude is at most 1800000000."),
        "longitude" => Beyond(text, 3_600_000_000, "A longitude is at most 3600000000."),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The table names a rule that nobody knows."),
    };

    private static CodeError? Percent(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('%'); at >= 0 && at < text.Length; at++)
        {
            if (text[at] == '%' && !(at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1])
                && char.IsAsciiHexDigit(text[at + 2])))
            {
                return Wrong(at, Math.Min(3, text.Length - at), "Two hexadecimal digits follow a percent sign.");
            }
        }

        return null;
    }

    /// <summary>Check character pair, modulo 1021 over prime weights (GS1 General Specifications 7.9.5).</summary>
    private static CodeError? CheckPair(ReadOnlySpan<char> text)
    {
        const string set = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
        const string pairs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        ReadOnlySpan<int> primes =
            [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];
        if (text.Length < 3)
        {
            return Wrong(0, text.Length, "A pair of check characters belongs at the end.");
        }

        var sum = 0;
        for (var i = 0; i < text.Length - 2; i++)
        {
            sum += set.IndexOf(text[i], StringComparison.Ordinal) * primes[text.Length - 3 - i];
        }

        sum %= 1021;
        return text[^2] == pairs[sum >> 5] && text[^1] == pairs[sum & 31]
            ? null
            : Wrong(text.Length - 2, 2, $"The check characters are {pairs[sum >> 5]}{pairs[sum & 31]}.")
                with { Code = "wrong-check-digit" };
    }

    private static CodeError? Iban(ReadOnlySpan<char> text)
    {
        var stranger = text.IndexOfAnyExcept(IbanCharacters);
        if (stranger >= 0 || text.Length <= 10)
        {
            return Wrong(Math.Max(stranger, 0), stranger >= 0 ? 1 : text.Length, "This is no IBAN.");
        }

        var remainder = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[(i + 4) % text.Length];
            remainder = char.IsAsciiDigit(letter)
                ? ((remainder * 10) + letter - '0') % 97
                : ((remainder * 100) + letter - 'A' + 10) % 97;
        }

        return remainder == 1 ? null : Wrong(2, 2, "The check digits of the IBAN are wrong.");
    }

    private static CodeError? Beyond(ReadOnlySpan<char> text, long most, string message) =>
        long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) > most
            ? Wrong(0, text.Length, message)
            : null;

    private static CodeError Wrong(int offset, int length, string message) =>
        new("invalid-value", string.Empty, offset, length, message);
}
