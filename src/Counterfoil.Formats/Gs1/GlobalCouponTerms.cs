using System.Globalization;

namespace Counterfoil.Formats.Gs1;

/// <summary>A coupon of AI (255) with what its companions in the same element string say.</summary>
/// <param name="Coupon">The coupon number.</param>
/// <param name="ExpirationDate">The last valid day, from AI (17), if any.</param>
/// <param name="Amount">The digits of AI (390n) as an integer, if any; 000 is a free gift.</param>
/// <param name="AmountDecimals">How many of its digits are decimals, 0 to 9, if there is an amount.</param>
/// <param name="Percent">The digits of AI (394n) as an integer, 0 to 9999, if any.</param>
/// <param name="PercentDecimals">How many of its digits are decimals, 0 to 3, if there is a percentage.</param>
/// <param name="Points">Loyalty points from AI (8111), 0 to 9999, if any.</param>
public sealed record GlobalCouponTerms(
    GlobalCoupon Coupon, DateOnly? ExpirationDate, long? Amount, int? AmountDecimals, int? Percent,
    int? PercentDecimals, int? Points)
{
    /// <summary>Gathers the terms out of elements that were checked before.</summary>
    /// <param name="coupon">The coupon number.</param>
    /// <param name="elements">All elements read with it.</param>
    /// <param name="currentYear">The year from which two-digit years are seen.</param>
    public static GlobalCouponTerms Of(GlobalCoupon coupon, IReadOnlyList<Element> elements, int currentYear)
    {
        var expiration = First(elements, "17");
        var amount = First(elements, "390");
        var percent = First(elements, "394");
        var points = First(elements, "8111");
        return new GlobalCouponTerms(
            coupon,
            expiration is { } date ? TwoDigitYear.ReadDate(date.Value, currentYear, lastDayOnZero: true) : null,
            amount is { } money ? long.Parse(money.Value, NumberStyles.None, CultureInfo.InvariantCulture) : null,
            amount?.Ai[3] - '0',
            percent is { } share ? int.Parse(share.Value, NumberStyles.None, CultureInfo.InvariantCulture) : null,
            percent?.Ai[3] - '0',
            points is { } score ? int.Parse(score.Value, NumberStyles.None, CultureInfo.InvariantCulture) : null);
    }

    private static Element? First(IReadOnlyList<Element> elements, string prefix)
    {
        foreach (var element in elements)
        {
            if (element.Ai.StartsWith(prefix, StringComparison.Ordinal))
            {
                return element;
            }
        }

        return null;
    }
}
