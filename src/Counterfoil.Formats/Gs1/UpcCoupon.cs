using System.Diagnostics.CodeAnalysis;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// A legacy coupon in UPC-A, number system 5: <c>5 MMMMM FFF VV C</c>. Always holds eleven digits that begin with 5;
/// the check digit follows from them. GS1 US retired it in 2011 for AI (8110), and it is still seen.
/// </summary>
public readonly record struct UpcCoupon
{
    private const int DigitsWithoutCheck = 11;

    private UpcCoupon(string digits) => Digits = digits;

    /// <summary>The eleven digits without the check digit.</summary>
    public string Digits { get; }

    /// <summary>Digits 2 to 6 of the manufacturer's UPC company prefix.</summary>
    public string Manufacturer => Digits[1..6];

    /// <summary>
    /// The three-digit family code that the manufacturer gave its products; zeros from the right match any.
    /// </summary>
    public string FamilyCode => Digits[6..9];

    /// <summary>The two-digit value code; <see cref="UpcValueCode"/> has its meaning.</summary>
    public string ValueCode => Digits[9..11];

    /// <summary>The identity of the offer behind the coupon: <c>upc:</c> and the eleven digits.</summary>
    public string OfferId => "upc:" + Digits;

    /// <summary>Reads a legacy coupon.</summary>
    /// <param name="text">Twelve digits, or eleven where the source dropped the check digit.</param>
    /// <param name="checkDigit">
    /// Whether eleven digits are refused and the twelfth is checked, or eleven are accepted.
    /// </param>
    /// <param name="coupon">The coupon, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(
        string text, bool checkDigit, out UpcCoupon coupon, [NotNullWhen(false)] out CodeError? error)
    {
        coupon = default;
        error = Check(text, checkDigit);
        if (error is not null)
        {
            return false;
        }

        coupon = new UpcCoupon(text[..DigitsWithoutCheck]);
        return true;
    }

    /// <summary>Builds a coupon of its parts.</summary>
    /// <param name="manufacturer">Five digits.</param>
    /// <param name="familyCode">Three digits.</param>
    /// <param name="valueCode">Two digits.</param>
    /// <param name="coupon">The coupon, when built.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryBuild(
        string manufacturer, string familyCode, string valueCode, out UpcCoupon coupon,
        [NotNullWhen(false)] out CodeError? error)
    {
        coupon = default;
        if (!DigitRules.Passes(DigitRules.CheckLegacy(manufacturer, familyCode, valueCode), out error))
        {
            return false;
        }

        coupon = new UpcCoupon($"5{manufacturer}{familyCode}{valueCode}");
        return true;
    }

    /// <summary>The twelve digits as printed under the bars.</summary>
    public override string ToString() => Digits + (char)('0' + CheckDigit.Of(Digits));

    private static CodeError? Check(string text, bool checkDigit)
    {
        var stranger = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (stranger >= 0)
        {
            return new CodeError("not-a-digit", "coupon", stranger, 1, "A UPC coupon has digits only.");
        }

        if (text.Length != 12 && (checkDigit || text.Length != DigitsWithoutCheck))
        {
            return new CodeError("wrong-length", "coupon", 0, text.Length, "A UPC coupon has 12 digits.");
        }

        if (text[0] != '5')
        {
            return new CodeError("not-a-coupon", "numberSystem", 0, 1, "A UPC coupon begins with 5.");
        }

        return text.Length == 12 ? DigitRules.CheckLast(text) : null;
    }
}
