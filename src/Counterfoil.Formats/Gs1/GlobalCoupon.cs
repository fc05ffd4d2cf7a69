using System.Diagnostics.CodeAnalysis;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// A Global Coupon Number in AI (255): thirteen digits whose check digit holds, and perhaps a serial number of 1 to 12
/// digits (GS1 General Specifications 3.5.5).
/// </summary>
public readonly record struct GlobalCoupon
{
    /// <summary>The application identifier.</summary>
    public const string Ai = "255";

    private GlobalCoupon(string digits) => Digits = digits;

    /// <summary>The value of the application identifier, 13 to 25 digits.</summary>
    public string Digits { get; }

    /// <summary>Company prefix, coupon reference and check digit: 13 digits.</summary>
    public string Gcn => Digits[..13];

    /// <summary>The serial number, 1 to 12 digits, zeros in front are kept; null if there is none.</summary>
    public string? Serial => Digits.Length > 13 ? Digits[13..] : null;

    /// <summary>The identity of the offer: <c>gcn:</c> and thirteen digits.</summary>
    public string OfferId => "gcn:" + Gcn;

    /// <summary>Reads the value of AI (255).</summary>
    /// <param name="digits">The value, without the application identifier.</param>
    /// <param name="coupon">The coupon, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(string digits, out GlobalCoupon coupon, [NotNullWhen(false)] out CodeError? error)
    {
        coupon = default;
        if (!ApplicationIdentifiers.Find(Ai)!.Accepts(digits, DateOnly.MinValue.Year, out error))
        {
            return false;
        }

        coupon = new GlobalCoupon(digits);
        return true;
    }

    /// <summary>Builds a coupon number and its check digit.</summary>
    /// <param name="companyPrefixAndReference">Twelve digits.</param>
    /// <param name="serial">1 to 12 digits, or null.</param>
    /// <param name="coupon">The coupon, when built.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryBuild(
        string companyPrefixAndReference, string? serial, out GlobalCoupon coupon,
        [NotNullWhen(false)] out CodeError? error)
    {
        coupon = default;
        if (companyPrefixAndReference.Length != 12 || !DigitRules.AllDigits(companyPrefixAndReference))
        {
            error = new CodeError(
                "wrong-length", "gcn", 0, companyPrefixAndReference.Length,
                "Company prefix and coupon reference have 12 digits together.", Ai);
            return false;
        }

        var check = CheckDigit.Of(companyPrefixAndReference);
        return TryParse($"{companyPrefixAndReference}{check}{serial}", out coupon, out error);
    }

    /// <summary>The digits of the value.</summary>
    public override string ToString() => Digits;
}
