using System.Globalization;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Offers;

namespace Counterfoil.Server.Web.Layout;

/// <summary>
/// Numbers, amounts and dates as a person reads them: <c>1,040</c>, <c>$1,234.50</c>, <c>15 Nov 2017</c>.
/// </summary>
public static class Reading
{
    /// <summary>A count with separators.</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A count and its noun: <c>1 coupon</c>, <c>2 coupons</c>.</summary>
    public static string Count(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>What stands before an amount of a currency: its sign, or its code and a blank.</summary>
    public static string Symbol(Currency currency) => currency.Code switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        var code => code + "\u00a0",
    };

    /// <summary>An amount of a currency, minor units.</summary>
    public static string Money(long minor, Currency currency)
    {
        var (units, cents) = Math.DivRem(Math.Abs(minor), 100);
        var sign = minor < 0 ? "\u2212" : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{sign}{Symbol(currency)}{units:#,0}.{cents:00}");
    }

    /// <summary>A date in words.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>What a coupon is worth, in a few words.</summary>
    public static string Terms(OfferTerms terms, Currency currency) => terms switch
    {
        OfferTerms.Purchase { Groups: [{ Requirement: { Kind: RequirementKind.Units } asked }] } units =>
            Terms(units.Discount, asked.Amount, currency),
        OfferTerms.Cashier => "The cashier decides",
        _ => "Value not known",
    };

    private static string Terms(Discount discount, int units, Currency currency) => discount switch
    {
        Discount.FreeItem when units == 1 => "One free",
        Discount.FreeItem => $"Buy {units}, one of them free",
        Discount.AmountOff off when units == 1 => $"{Money(off.SaveValueMinor, currency)} off",
        Discount.AmountOff off => $"{Money(off.SaveValueMinor, currency)} off {units}",
        _ => "Value not known",
    };
}
