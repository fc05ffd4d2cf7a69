using System.Globalization;

namespace Counterfoil.Cli.Replay;

/// <summary>Why a sampled redemption does not agree with its lines to the cent.</summary>
internal static class Explanation
{
    public static string Of(ReplayOutcome outcome)
    {
        var lines = outcome.Matched;
        var coupon = lines.Sum(line => line.CouponCents);
        var units = lines.Sum(line => line.Quantity);
        if (outcome.AgreesToTheCent)
        {
            return "agrees";
        }

        if (outcome.Added is { } added && !outcome.ValueCodeMet)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"the value code asks for {units + added.Units} units, the sample has {units}")
                + (coupon == 0 ? "" : "; the line shows that the till took the coupon");
        }

        if (coupon == 0)
        {
            return "the line carries no coupon: it was taken on a line that was not sampled";
        }

        var face = outcome.AsSampled.DiscountInCents;
        return face > 0 && coupon % face == 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"the line shows {coupon / face} coupons of this value, the data name one")
            : "the line shows another amount";
    }
}
