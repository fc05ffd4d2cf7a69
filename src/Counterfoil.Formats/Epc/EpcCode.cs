using System.Diagnostics.CodeAnalysis;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Epc;

/// <summary>
/// An electronic product code of 96 bits: <see cref="Sgcn"/> or <see cref="Gid"/>. All its writings say the same, save
/// that the filter is only in the tag (EPC Tag Data Standard 2.3).
/// </summary>
public abstract record EpcCode
{
    private protected EpcCode()
    {
    }

    /// <summary>The 96 bits of the tag as 24 hexadecimal digits in upper case.</summary>
    public abstract string Hex { get; }

    /// <summary>The tag URI: <c>urn:epc:tag:...</c>.</summary>
    public abstract string TagUri { get; }

    /// <summary>The pure identity URI: <c>urn:epc:id:...</c>.</summary>
    public abstract string PureIdentityUri { get; }

    /// <summary>The bracketed GS1 element string; null where there is no GS1 key.</summary>
    public abstract string? ElementString { get; }

    /// <summary>Reads a tag URI or a pure identity URI.</summary>
    /// <param name="uri">The whole URI.</param>
    /// <param name="filter">The filter, 0 to 7, for an identity that names none.</param>
    /// <param name="epc">The code, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(
        string uri, int filter, [NotNullWhen(true)] out EpcCode? epc, [NotNullWhen(false)] out CodeError? error)
    {
        if (filter is < 0 or > 7)
        {
            epc = null;
            error = new CodeError("out-of-range", "filter", 0, 0, "A filter is 0 to 7.");
            return false;
        }

        if (Sgcn.Matches(uri))
        {
            return Sgcn.TryReadUri(uri, filter, out epc, out error);
        }

        if (Gid.Matches(uri))
        {
            return Gid.TryReadUri(uri, out epc, out error);
        }

        epc = null;
        error = new CodeError(
            "unknown-scheme", "uri", 0, uri.Length, "Only the EPC schemes sgcn, sgcn-96, gid and gid-96 are known.");
        return false;
    }

    /// <summary>Reads the bits of a tag.</summary>
    /// <param name="hex">24 hexadecimal digits.</param>
    /// <param name="epc">The code, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryDecode(
        string hex, [NotNullWhen(true)] out EpcCode? epc, [NotNullWhen(false)] out CodeError? error)
    {
        epc = null;
        if (!EpcHex.TryRead(hex, out var bits, out error))
        {
            return false;
        }

        switch (EpcHex.Field(bits, 0, 8))
        {
            case 0x3F:
                return Sgcn.TryReadBits(bits, out epc, out error);
            case 0x35:
                epc = Gid.ReadBits(bits);
                return true;
            default:
                error = new CodeError(
                    "unknown-header", "header", 0, 2, "Only the headers 3F (SGCN-96) and 35 (GID-96) are known.");
                return false;
        }
    }
}
