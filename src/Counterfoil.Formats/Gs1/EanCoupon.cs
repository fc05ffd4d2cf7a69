using System.Diagnostics.CodeAnalysis;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// A legacy coupon in EAN-13, prefix 99: <c>99 MMMMM FFF VV C</c>, the same tail as <see cref="UpcCoupon"/>, but never
/// doubled by itself. Always holds twelve digits that begin with 99; the check digit follows from them.
/// </summary>
public readonly record struct EanCoupon
{
    private readonly string? _digits;

    private EanCoupon(string digits) => _digits = digits;

    /// <summary>The twelve digits without the check digit.</summary>
    public string Digits => _digits ?? "990000000000";

    /// <summary>Five digits of the manufacturer's company prefix.</summary>
    public string Manufacturer => Digits[2..7];

    /// <summary>
    /// The three-digit family code that the manufacturer gave its products; zeros from the right match any.
    /// </summary>
    public string FamilyCode => Digits[7..10];

    /// <summary>The two-digit value code; <see cref="UpcValueCode"/> has its meaning.</summary>
    public string ValueCode => Digits[10..12];

    /// <summary>The identity of the offer: that of the UPC coupon with the same tail.</summary>
    public string OfferId => "upc:5" + Digits[2..];

    /// <summary>Reads a legacy coupon of thirteen digits.</summary>
    /// <param name="text">Thirteen digits that begin with 99.</param>
    /// <param name="coupon">The coupon, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(string text, out EanCoupon coupon, [NotNullWhen(false)] out CodeError? error)
    {
        coupon = default;
        if (!DigitRules.Passes(Check(text), out error))
        {
            return false;
        }

        coupon = new EanCoupon(text[..12]);
        return true;
    }

    /// <summary>Builds a coupon of its parts.</summary>
    /// <param name="manufacturer">Five digits.</param>
    /// <param name="familyCode">Three digits.</param>
    /// <param name="valueCode">Two digits.</param>
    /// <param name="coupon">The coupon, when built.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryBuild(
        string manufacturer, string familyCode, string valueCode, out EanCoupon coupon,
        [NotNullWhen(false)] out CodeError? error)
    {
        coupon = default;
        if (!DigitRules.Passes(DigitRules.CheckLegacy(manufacturer, familyCode, valueCode), out error))
        {
            return false;
        }

        coupon = new EanCoupon($"99{manufacturer}{familyCode}{valueCode}");
        return true;
    }

    /// <summary>The thirteen digits as printed under the bars.</summary>
    public override string ToString() => Digits + (char)('0' + CheckDigit.Of(Digits));

    private static CodeError? Check(string text)
    {
        var error = DigitRules.Check(text, "An EAN-13 coupon", "coupon", 13);
        if (error is not null && error.Code != "wrong-check-digit")
        {
            return error;
        }

        return text.StartsWith("99", StringComparison.Ordinal)
            ? error
            : new CodeError("not-a-coupon", "numberSystem", 0, 2, "An EAN-13 coupon begins with 99.");
    }
}
