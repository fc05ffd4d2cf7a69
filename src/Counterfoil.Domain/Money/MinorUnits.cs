using System.Globalization;

namespace Counterfoil.Domain.Money;

/// <summary>Reads and writes amounts of currencies with two decimals, exactly and without floating point.</summary>
public static class MinorUnits
{
    /// <summary>The largest amount that is read: 9,999,999,999.99.</summary>
    public const long Most = 999_999_999_999;

    /// <summary>
    /// Reads <c>1</c>, <c>1.1</c> or <c>1.10</c>. A sign, an exponent, more than two decimals and anything else are
    /// refused.
    /// </summary>
    /// <param name="text">Digits, at most one point, one or two decimals after it.</param>
    /// <param name="minor">The amount in minor units, 0 to <see cref="Most"/>.</param>
    /// <param name="reason">Why not, when false: the end of a sentence that begins with the field.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out long minor, out string reason)
    {
        minor = 0;
        reason = Refuse(text);
        if (reason.Length > 0)
        {
            return false;
        }

        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var decimals = point < 0 ? "" : text[(point + 1)..];
        var units = long.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture);
        var cents = decimals.Length == 0 ? 0 : int.Parse(decimals, NumberStyles.None, CultureInfo.InvariantCulture);
        minor = (units * 100) + (decimals.Length == 1 ? cents * 10 : cents);
        return true;
    }

    /// <summary>Writes an amount with two decimals: <c>1.10</c>.</summary>
    public static string Text(long minor)
    {
        var sign = minor < 0 ? "-" : "";
        var (units, cents) = Math.DivRem(Math.Abs(minor), 100);
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{units}.{cents:00}");
    }

    private static string Refuse(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var decimals = point < 0 ? "" : text[(point + 1)..];
        if (text.StartsWith("-"))
        {
            return "is negative";
        }

        if (whole.IsEmpty || (point >= 0 && decimals.IsEmpty)
            || whole.ContainsAnyExceptInRange('0', '9') || decimals.ContainsAnyExceptInRange('0', '9'))
        {
            return "is not an amount such as 1.29";
        }

        if (decimals.Length > 2)
        {
            return $"has {decimals.Length} decimals, at most 2 are exact";
        }

        return whole.TrimStart('0').Length > 10 ? "is above 9999999999.99" : "";
    }
}
