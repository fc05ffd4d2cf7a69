using System.Buffers;
using System.Globalization;
using System.Text;

namespace Counterfoil.Formats.Gs1;

/// <summary>Percent-encoding of values in a URI (RFC 3986 section 2.1); only ASCII occurs in GS1 values.</summary>
internal static class PercentCode
{
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>The value with every reserved character escaped.</summary>
    public static string Encode(string value)
    {
        if (!value.AsSpan().ContainsAnyExcept(Unreserved))
        {
            return value;
        }

        var text = new StringBuilder();
        foreach (var character in value)
        {
            if (Unreserved.Contains(character))
            {
                text.Append(character);
            }
            else
            {
                text.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }

    /// <summary>The value behind the escapes; null at a percent sign without two hexadecimal digits.</summary>
    /// <param name="text">A piece of a path or of a query.</param>
    /// <param name="plusIsSpace">Whether a plus sign means a space, as in a query.</param>
    public static string? Decode(ReadOnlySpan<char> text, bool plusIsSpace)
    {
        if (!text.ContainsAny('%', '+'))
        {
            return text.ToString();
        }

        var value = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '%')
            {
                if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
                {
                    return null;
                }

                value.Append((char)byte.Parse(
                    text.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 2;
            }
            else
            {
                value.Append(text[at] == '+' && plusIsSpace ? ' ' : text[at]);
            }
        }

        return value.ToString();
    }
}
