using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// A coupon in AI (8110): offer, value, what must be bought, dates, serial number and flags in at most 70 digits. Keeps
/// the digits as they came, so that writing gives back what was read (North American Coupon Application Guideline R2.0;
/// GS1 syntax dictionary, linter <c>couponcode</c>).
/// </summary>
public readonly record struct NorthAmericanCoupon
{
    /// <summary>The application identifier.</summary>
    public const string Ai = "8110";

    /// <summary>The most digits that the application identifier allows. A DataBar Expanded symbol holds 66.</summary>
    public const int MaximumLength = 70;

    private readonly NorthAmericanCouponSlices _slices;

    private NorthAmericanCoupon(string digits, NorthAmericanCouponSlices slices)
    {
        Digits = digits;
        _slices = slices;
    }

    /// <summary>The value of the application identifier, 21 to 70 digits.</summary>
    public string Digits { get; }

    /// <summary>The GS1 company prefix of the funder, 6 to 12 digits.</summary>
    public string PrimaryCompanyPrefix => _slices.PrimaryCompanyPrefix.From(Digits)!;

    /// <summary>The funder's offer code, 6 digits.</summary>
    public string OfferCode => _slices.OfferCode.From(Digits)!;

    /// <summary>The identity of the offer: company prefix and offer code, 12 to 18 digits.</summary>
    public string OfferId => PrimaryCompanyPrefix + OfferCode;

    /// <summary>The save value as on the wire, 1 to 5 digits.</summary>
    public string SaveValueDigits => _slices.SaveValue.From(Digits)!;

    /// <summary>The save value: cents, items or percent, as <see cref="SaveValueCode"/> says; 0 to 99999.</summary>
    public int SaveValue => int.Parse(SaveValueDigits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>What must be bought first of all.</summary>
    public PurchaseRequirement PrimaryRequirement => _slices.Primary.From(Digits)!.Value;

    /// <summary>
    /// How the requirements join: 0 any, 1 all, 2 the first and one of the others, 3 pooled; null if one only.
    /// </summary>
    public char? AdditionalRulesCode => _slices.RulesCode.IsPresent ? Digits[_slices.RulesCode.Start] : null;

    /// <summary>The second purchase, if any.</summary>
    public PurchaseRequirement? SecondRequirement => _slices.Second.From(Digits);

    /// <summary>The third purchase, if any.</summary>
    public PurchaseRequirement? ThirdRequirement => _slices.Third.From(Digits);

    /// <summary>The last day on which the coupon counts, if any.</summary>
    public DateOnly? ExpirationDate => _slices.ExpirationDate;

    /// <summary>The first day on which the coupon counts, if any.</summary>
    public DateOnly? StartDate => _slices.StartDate;

    /// <summary>The serial number, 6 to 15 digits, if any.</summary>
    public string? Serial => _slices.Serial.From(Digits);

    /// <summary>The retailer's company prefix or GLN, 7 to 13 digits, if any.</summary>
    public string? RetailerId => _slices.Retailer.From(Digits);

    /// <summary>0 cents off, 1 item free, 2 items free, 5 percent off, 6 off the transaction; null means 0.</summary>
    public char? SaveValueCode => Flag(0);

    /// <summary>The purchase that the value applies to: 0 primary, 1 second, 2 third; null means 0.</summary>
    public char? AppliesTo => Flag(1);

    /// <summary>The store coupon digit, 0 to 9: 0 none, 1 to 8 so many items, 9 all; null means 0.</summary>
    public char? StoreCoupon => Flag(2);

    /// <summary>Whether the value must not be doubled; null means that it may be.</summary>
    public bool? DoNotMultiply => Flag(3) is { } flag ? flag == '1' : null;

    internal string? ExpirationDigits => _slices.Expiration.From(Digits);

    internal string? StartDigits => _slices.Start.From(Digits);

    /// <summary>Reads the value of AI (8110).</summary>
    /// <param name="digits">The value, without the application identifier.</param>
    /// <param name="currentYear">The year from which two-digit years are seen.</param>
    /// <param name="coupon">The coupon, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(
        string digits, int currentYear, out NorthAmericanCoupon coupon, [NotNullWhen(false)] out CodeError? error)
    {
        coupon = default;
        var cursor = new DigitCursor(Ai, digits);
        CheckWhole(ref cursor, digits);
        var slices = cursor.Error is null
            ? NorthAmericanCouponSlices.Read(ref cursor, digits, currentYear)
            : default;
        error = cursor.Error;
        if (error is not null)
        {
            return false;
        }

        coupon = new NorthAmericanCoupon(digits, slices);
        return true;
    }

    /// <summary>The digits of the value.</summary>
    public override string ToString() => Digits;

    private static void CheckWhole(ref DigitCursor cursor, string digits)
    {
        var stranger = digits.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (stranger >= 0)
        {
            cursor.Refuse("not-a-digit", "coupon", stranger, 1, "A coupon has digits only.");
        }
        else if (digits.Length > MaximumLength)
        {
            cursor.Refuse(
                "too-long", "coupon", MaximumLength, digits.Length - MaximumLength,
                $"AI (8110) holds at most {MaximumLength} digits, not {digits.Length}.");
        }
    }

    private char? Flag(int index) => _slices.Flags.IsPresent ? Digits[_slices.Flags.Start + index] : null;
}
