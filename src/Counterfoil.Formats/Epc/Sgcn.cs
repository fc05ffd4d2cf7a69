using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Epc;

/// <summary>
/// A serialised coupon number as an EPC: company prefix and coupon reference of twelve digits together, a serial number
/// of 1 to 12 digits with its zeros in front, and the filter of the SGCN-96 tag (EPC Tag Data Standard 2.3, 6.3.11
/// and 14.6.10).
/// </summary>
public sealed record Sgcn : EpcCode
{
    private const string TagPrefix = "urn:epc:tag:sgcn-96:";
    private const string IdentityPrefix = "urn:epc:id:sgcn:";
    private const ulong Header = 0x3F;

    private Sgcn(string companyPrefix, string couponReference, string serial, int filter) =>
        (CompanyPrefix, CouponReference, Serial, Filter) = (companyPrefix, couponReference, serial, filter);

    /// <summary>6 to 12 digits.</summary>
    public string CompanyPrefix { get; }

    /// <summary>What twelve digits leave over: 0 to 6 digits.</summary>
    public string CouponReference { get; }

    /// <summary>1 to 12 digits; zeros in front count.</summary>
    public string Serial { get; }

    /// <summary>0 to 7; 0 is "all others", the rest is reserved.</summary>
    public int Filter { get; }

    /// <inheritdoc/>
    public override string TagUri => $"{TagPrefix}{Filter}.{CompanyPrefix}.{CouponReference}.{Serial}";

    /// <inheritdoc/>
    public override string PureIdentityUri => $"{IdentityPrefix}{CompanyPrefix}.{CouponReference}.{Serial}";

    /// <inheritdoc/>
    public override string ElementString => $"({GlobalCoupon.Ai}){Coupon}";

    /// <summary>The coupon number and serial number as AI (255) carries them.</summary>
    public string Coupon => $"{CompanyPrefix}{CouponReference}{CheckDigit.Of(CompanyPrefix + CouponReference)}{Serial}";

    /// <inheritdoc/>
    public override string Hex
    {
        get
        {
            var partition = SgcnPartition.ForPrefix(CompanyPrefix.Length)!;
            var bits = (UInt128)Header;
            bits = (bits << 3) | (uint)Filter;
            bits = (bits << 3) | (uint)partition.Value;
            bits = (bits << partition.PrefixBits) | Parse(CompanyPrefix);
            bits = (bits << partition.ReferenceBits) | (CouponReference.Length == 0 ? 0 : Parse(CouponReference));
            return EpcHex.Write((bits << 41) | Parse("1" + Serial));
        }
    }

    /// <summary>Makes the EPC of a coupon number.</summary>
    /// <param name="coupon">A coupon number with a serial number.</param>
    /// <param name="companyPrefixDigits">How many digits the company prefix has, 6 to 12.</param>
    /// <param name="filter">0 to 7.</param>
    /// <param name="epc">The EPC, when made.</param>
    /// <param name="error">The rule that broke, when not.</param>
    public static bool TryCreate(
        GlobalCoupon coupon, int companyPrefixDigits, int filter, [NotNullWhen(true)] out Sgcn? epc,
        [NotNullWhen(false)] out CodeError? error)
    {
        epc = null;
        error = coupon.Serial is null
            ? new CodeError(
                "missing", "serial", 0, coupon.Digits.Length, "An EPC needs a serial number.", GlobalCoupon.Ai)
            : companyPrefixDigits is < 6 or > 12
            ? new CodeError("out-of-range", "companyPrefix", 0, 0, "A company prefix has 6 to 12 digits.")
            : filter is < 0 or > 7 ? new CodeError("out-of-range", "filter", 0, 0, "A filter is 0 to 7.") : null;
        if (error is not null)
        {
            return false;
        }

        var digits = coupon.Gcn;
        epc = new Sgcn(digits[..companyPrefixDigits], digits[companyPrefixDigits..12], coupon.Serial!, filter);
        return true;
    }

    internal static bool Matches(string uri) =>
        uri.StartsWith(TagPrefix, StringComparison.Ordinal) || uri.StartsWith(IdentityPrefix, StringComparison.Ordinal);

    internal static bool TryReadUri(
        string uri, int filter, [NotNullWhen(true)] out EpcCode? epc, [NotNullWhen(false)] out CodeError? error)
    {
        epc = null;
        var isTag = uri.StartsWith(TagPrefix, StringComparison.Ordinal);
        var fields = new EpcFields(uri, isTag ? TagPrefix.Length : IdentityPrefix.Length);
        filter = isTag ? (int)fields.Number("filter", 7) : filter;
        var prefix = fields.Digits("companyPrefix");
        if (fields.Error is null && prefix.Length is < 6 or > 12)
        {
            fields.Refuse(
                "wrong-length", "companyPrefix", fields.Start, prefix.Length, "A company prefix has 6 to 12 digits.");
        }

        var reference = fields.Digits("couponReference");
        if (fields.Error is null && prefix.Length + reference.Length != 12)
        {
            fields.Refuse(
                "wrong-length", "couponReference", fields.Start, reference.Length,
                "Company prefix and coupon reference have 12 digits together.");
        }

        var serial = fields.Digits("serial", last: true);
        if (fields.Error is null && serial.Length is < 1 or > 12)
        {
            fields.Refuse("wrong-length", "serial", fields.Start, serial.Length, "A serial number has 1 to 12 digits.");
        }

        error = fields.Error;
        epc = error is null ? new Sgcn(prefix, reference, serial, filter) : null;
        return error is null;
    }

    internal static bool TryReadBits(
        UInt128 bits, [NotNullWhen(true)] out EpcCode? epc, [NotNullWhen(false)] out CodeError? error)
    {
        epc = null;
        if (SgcnPartition.Find((int)EpcHex.Field(bits, 11, 3)) is not { } partition)
        {
            error = new CodeError("invalid-partition", "partition", 2, 2, "Partition 7 does not exist.");
            return false;
        }

        var prefix = Write(EpcHex.Field(bits, 14, partition.PrefixBits), partition.PrefixDigits);
        var reference = Write(
            EpcHex.Field(bits, 14 + partition.PrefixBits, partition.ReferenceBits), partition.ReferenceDigits);
        var serial = EpcHex.Field(bits, 55, 41).ToString(CultureInfo.InvariantCulture);
        error = prefix is null ? TooLarge("companyPrefix", 14, partition.PrefixBits)
            : reference is null ? TooLarge("couponReference", 14 + partition.PrefixBits, partition.ReferenceBits)
            : serial[0] != '1' || serial.Length is < 2 or > 13
            ? new CodeError(
                "invalid-serial", "serial", 13, 11,
                "The serial number must begin with the digit 1 and hold 1 to 12 more.")
            : null;
        epc = error is null ? new Sgcn(prefix!, reference!, serial[1..], (int)EpcHex.Field(bits, 8, 3)) : null;
        return error is null;
    }

    private static CodeError TooLarge(string field, int start, int length) => new(
        "too-large", field, start / 4, ((start + length - 1) / 4) - (start / 4) + 1,
        "The number needs more digits than it has.");

    private static string? Write(ulong number, int digits)
    {
        if (digits == 0)
        {
            return number == 0 ? string.Empty : null;
        }

        var text = number.ToString("D" + digits, CultureInfo.InvariantCulture);
        return text.Length == digits ? text : null;
    }

    private static ulong Parse(string digits) => ulong.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
