using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Epc;

/// <summary>
/// The coupon layout over GID-96: the general manager is the maker, the object class holds family code, value code and
/// a
/// reserved digit, each decimal digit in four bits, and the serial number is a cipher of 36 bits. The maker and the
/// product
/// are in clear, so that a lane can route the coupon and match it with a basket (docs/formats/epc.md).
/// </summary>
/// <param name="Maker">The general manager number, 0 to 268435455.</param>
/// <param name="FamilyCode">Three digits: 12 bits.</param>
/// <param name="ValueCode">Two digits: 8 bits.</param>
/// <param name="Reserved">One digit, 4 bits: 0, or the third digit of a longer value.</param>
/// <param name="Serial">The encrypted serial number, 0 to 68719476735.</param>
public readonly record struct GidCoupon(uint Maker, string FamilyCode, string ValueCode, int Reserved, ulong Serial)
{
    /// <summary>Reads the layout out of an identifier.</summary>
    /// <param name="gid">The identifier.</param>
    /// <param name="coupon">The coupon, when the object class has decimal digits only.</param>
    public static bool TryRead(Gid gid, out GidCoupon coupon)
    {
        coupon = default;
        var digits = gid.ObjectClass.ToString("X6", CultureInfo.InvariantCulture);
        if (!digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            coupon = new GidCoupon(gid.Manager, digits[..3], digits[3..5], digits[5] - '0', gid.Serial);
            return true;
        }

        return false;
    }

    /// <summary>Writes the layout as an identifier.</summary>
    /// <param name="gid">The identifier, when written.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public bool TryWrite([NotNullWhen(true)] out Gid? gid, [NotNullWhen(false)] out CodeError? error)
    {
        gid = null;
        error = FamilyCode is not { Length: 3 } || FamilyCode.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? new CodeError("wrong-length", "familyCode", 0, FamilyCode?.Length ?? 0, "A family code has 3 digits.")
            : ValueCode is not { Length: 2 } || ValueCode.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? new CodeError("wrong-length", "valueCode", 0, ValueCode?.Length ?? 0, "A value code has 2 digits.")
            : Reserved is < 0 or > 9 ? new CodeError("out-of-range", "reserved", 0, 0, "The reserved digit is 0 to 9.")
            : null;
        if (error is not null)
        {
            return false;
        }

        var objectClass = uint.Parse(
            $"{FamilyCode}{ValueCode}{Reserved}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (!Gid.TryCreate(Maker, objectClass, Serial, out gid))
        {
            error = new CodeError("too-large", "serial", 0, 0, "The maker has 28 bits and the serial number 36.");
        }

        return gid is not null;
    }
}
