using System.Diagnostics.CodeAnalysis;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// A coupon in AI (8112): it names an offer of a positive offer file and a serial number; all else is looked up. Format
/// 0
/// is digital, 1 is printed; 2, a printed coupon without a serial number and with four digits of tracking code at its
/// end, is in use but not in the standard (GS1 AI (8112) Coupon Data Specification; linter <c>couponposoffer</c>).
/// </summary>
public readonly record struct PositiveOfferCoupon
{
    /// <summary>The application identifier.</summary>
    public const string Ai = "8112";

    private readonly DigitSlice _funder;
    private readonly DigitSlice _offer;
    private readonly DigitSlice _serial;
    private readonly DigitSlice _tracking;

    private PositiveOfferCoupon(
        string digits, DigitSlice funder, DigitSlice offer, DigitSlice serial, DigitSlice tracking)
    {
        Digits = digits;
        (_funder, _offer, _serial, _tracking) = (funder, offer, serial, tracking);
    }

    /// <summary>The value of the application identifier, 18 to 36 digits.</summary>
    public string Digits { get; }

    /// <summary>0 digital, 1 printed, 2 printed without a serial number.</summary>
    public char Format => Digits[0];

    /// <summary>The funder's GS1 company prefix, 6 to 12 digits.</summary>
    public string FunderId => _funder.From(Digits)!;

    /// <summary>The funder's offer code, 6 digits.</summary>
    public string OfferCode => _offer.From(Digits)!;

    /// <summary>The serial number, 6 to 15 digits; null in format 2 with a tracking code.</summary>
    public string? Serial => _serial.From(Digits);

    /// <summary>Four digits at the end of format 2; else null.</summary>
    public string? TrackingCode => _tracking.From(Digits);

    /// <summary>The identity of the offer: funder and offer code, 12 to 18 digits.</summary>
    public string OfferId => FunderId + OfferCode;

    /// <summary>
    /// The key of the offer in a master offer file: 8112, format, length digit, funder and offer code.
    /// </summary>
    public string BaseId => string.Concat(Ai, Digits.AsSpan(0, _offer.Start + _offer.Length));

    /// <summary>Reads the value of AI (8112).</summary>
    /// <param name="digits">The value, without the application identifier.</param>
    /// <param name="coupon">The coupon, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(
        string digits, out PositiveOfferCoupon coupon, [NotNullWhen(false)] out CodeError? error) =>
        TryReadFirst(digits, alone: true, out coupon, out error);

    /// <summary>
    /// Reads the first of several coupons written without a separator, each after its own <c>8112</c>.
    /// </summary>
    /// <param name="digits">What follows an 8112: a value, and perhaps 8112 and a value again.</param>
    /// <param name="coupon">The first coupon, when read.</param>
    /// <param name="error">The first rule that broke, when not; places count in <paramref name="digits"/>.</param>
    public static bool TryParseFirst(
        string digits, out PositiveOfferCoupon coupon, [NotNullWhen(false)] out CodeError? error) =>
        TryReadFirst(digits, alone: false, out coupon, out error);

    /// <summary>Builds a coupon from its fields.</summary>
    /// <param name="format">0, 1 or 2.</param>
    /// <param name="funderId">6 to 12 digits.</param>
    /// <param name="offerCode">6 digits.</param>
    /// <param name="serial">6 to 15 digits; or, in format 2, the four digits of the tracking code.</param>
    /// <param name="coupon">The coupon, when built.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryBuild(
        char format, string funderId, string offerCode, string serial, out PositiveOfferCoupon coupon,
        [NotNullWhen(false)] out CodeError? error)
    {
        var tail = format == '2' && serial.Length == 4 ? serial : $"{serial.Length - 6}{serial}";
        if (!TryParse($"{format}{funderId.Length - 6}{funderId}{offerCode}{tail}", out coupon, out error))
        {
            return false;
        }

        var same = coupon.FunderId == funderId && coupon.OfferCode == offerCode
            && (coupon.Serial ?? coupon.TrackingCode) == serial;
        error = same ? null : new CodeError(
            "unwritable", "coupon", 0, coupon.Digits.Length, "The fields would be read back as others.", Ai);
        coupon = same ? coupon : default;
        return same;
    }

    /// <summary>The digits of the value.</summary>
    public override string ToString() => Digits;

    /// <summary>
    /// Reads the coupon at the start of a text in time that does not grow with what follows it: a concatenation may be
    /// long.
    /// </summary>
    internal static bool TryReadFirst(
        ReadOnlySpan<char> digits, bool alone, out PositiveOfferCoupon coupon,
        [NotNullWhen(false)] out CodeError? error)
    {
        coupon = default;
        var cursor = new DigitCursor(Ai, digits);
        var format = cursor.Code("format", "012");
        var funder = cursor.Counted("funderId", "0123456", 6);
        var offer = cursor.Fixed("offerCode", 6);
        var tracked = cursor.Error is null && digits[format.Start] == '2'
            && EndsAfterFour(digits[cursor.Position..], alone);
        var tracking = tracked ? cursor.Fixed("trackingCode", 4) : default;
        var serial = tracked ? default : cursor.Counted("serial", "0123456789", 6);
        if (alone || cursor.Error is not null || !digits[cursor.Position..].StartsWith(Ai))
        {
            cursor.End();
        }

        var readable = cursor.Error is null ? digits[..cursor.Position] : digits;
        var stranger = readable.IndexOfAnyExceptInRange('0', '9');
        error = stranger < 0
            ? cursor.Error
            : new CodeError("not-a-digit", "coupon", stranger, 1, "A coupon has digits only.", Ai);
        if (error is not null)
        {
            return false;
        }

        coupon = new PositiveOfferCoupon(readable.ToString(), funder, offer, serial, tracking);
        return true;
    }

    private static bool EndsAfterFour(ReadOnlySpan<char> rest, bool alone) =>
        rest.Length == 4 || (!alone && rest.Length > 4 && rest[4..].StartsWith(Ai));
}
