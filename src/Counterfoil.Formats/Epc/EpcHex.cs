using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Epc;

/// <summary>The 96 bits of a tag as 24 hexadecimal digits (EPC Tag Data Standard 2.3, section 14).</summary>
internal static class EpcHex
{
    /// <summary>Reads 24 hexadecimal digits, in upper or lower case.</summary>
    public static bool TryRead(string hex, out UInt128 bits, [NotNullWhen(false)] out CodeError? error)
    {
        bits = default;
        error = null;
        for (var at = 0; at < hex.Length; at++)
        {
            if (!char.IsAsciiHexDigit(hex[at]))
            {
                error = new CodeError("not-a-hex-digit", "hex", at, 1, "A tag has hexadecimal digits only.");
                return false;
            }
        }

        if (hex.Length != 24)
        {
            error = new CodeError(
                "wrong-length", "hex", 0, hex.Length, $"A tag of 96 bits has 24 hexadecimal digits, not {hex.Length}.");
            return false;
        }

        bits = UInt128.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>Writes 24 hexadecimal digits in upper case.</summary>
    public static string Write(UInt128 bits) => bits.ToString("X24", CultureInfo.InvariantCulture);

    /// <summary>A field of the tag, counted from its most significant bit.</summary>
    public static ulong Field(UInt128 bits, int start, int length) =>
        (ulong)(bits >> (96 - start - length)) & ((1UL << length) - 1);
}
