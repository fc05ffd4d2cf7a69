using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Features.Codes;

/// <summary>
/// Reads any code of the trade. Without <see cref="ReadOptions.As"/> the form decides, in this order: a URI, a
/// symbology
/// identifier, brackets, FNC1 or the identifier of a coupon in front, at last the length.
/// </summary>
public static class ReadCode
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Reads a code.</summary>
    /// <param name="text">The code and nothing else: no spaces around it.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="reading">What it says, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryRead(
        string text, ReadOptions options, [NotNullWhen(true)] out CodeReading? reading,
        [NotNullWhen(false)] out CodeError? error)
    {
        if (text.Length == 0)
        {
            reading = null;
            error = new CodeError("empty", "input", 0, 0, "There is nothing to read.");
            return false;
        }

        var read = options.As is { } kind ? ReadAs(kind, text, options) : Decide(text, options);
        (reading, error) = (read.Reading, read.Error);
        return error is null;
    }

    private static CodeAnswer Decide(string text, ReadOptions options) =>
        IsLink(text) ? ElementReader.ReadLink(text, options)
        : text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) ? EpcReader.Read(text, options)
        : text[0] == ']' ? ReadScanned(text, options)
        : LooksLikeElements(text) ? ElementReader.Read(text, null, options)
        : ReadByLength(text, options);

    private static CodeAnswer ReadAs(CodeKind kind, string text, ReadOptions options)
    {
        var (prefix, data) = Strip(text);
        var answer = kind switch
        {
            CodeKind.DigitalLink => ElementReader.ReadLink(data, options),
            CodeKind.Epc => EpcReader.Read(data, options),
            CodeKind.Gs1 or CodeKind.Coupon8110 or CodeKind.Coupon8112 or CodeKind.Gcn
                => ElementReader.Read(data, kind, options),
            _ => NumberReader.Read(kind, data, options),
        };
        return answer.Shifted(prefix);
    }

    private static CodeAnswer ReadScanned(string text, ReadOptions options)
    {
        if (SymbologyIdentifier.Find(text) is not { } identifier)
        {
            return new CodeError(
                "unknown-symbology", "symbologyIdentifier", 0, Math.Min(3, text.Length),
                "This symbology identifier is not known.");
        }

        var data = text[3..];
        var answer = data.Length == 0
            ? new CodeError("empty", "input", 0, 0, "Nothing follows the symbology identifier.")
            : identifier.Content switch
            {
                SymbologyContent.Elements => ElementReader.Read(data, null, options),
                SymbologyContent.Ean8 => NumberReader.Read(CodeKind.Gtin8, data, options),
                SymbologyContent.Ean13 when data.Length == 13 && data.StartsWith("05", StringComparison.Ordinal)
                    => NumberReader.Read(CodeKind.CouponUpc, data[1..], options).Shifted(1),
                SymbologyContent.Ean13 => ReadByLength(data, options),
                _ when data[0] == ']' => new CodeError(
                    "unknown-symbology", "symbologyIdentifier", 0, 1, "One symbology identifier is enough."),
                _ => Decide(data, options),
            };
        return answer.Shifted(3);
    }

    private static (int Length, string Data) Strip(string text) =>
        SymbologyIdentifier.Find(text) is { } identifier ? (identifier.Text.Length, text[3..]) : (0, text);

    private static bool IsLink(string text)
    {
        var end = text.IndexOf("://", StringComparison.Ordinal);
        return end > 0 && !text.AsSpan(0, end).ContainsAnyExcept(Letters);
    }

    private static bool LooksLikeElements(string text) =>
        text[0] is '(' or '^'
        || text.Contains(ElementString.Separator, StringComparison.Ordinal)
        || text.StartsWith(NorthAmericanCoupon.Ai, StringComparison.Ordinal)
        || text.StartsWith(PositiveOfferCoupon.Ai, StringComparison.Ordinal)
        || (StartsWithOtherCoupon(text) && !IsProductNumber(text));

    /// <summary>
    /// Identifiers that product numbers in use begin with too: these go by length when the check digit holds.
    /// </summary>
    private static bool StartsWithOtherCoupon(string text) =>
        text.StartsWith(GlobalCoupon.Ai, StringComparison.Ordinal)
        || (text.StartsWith("81", StringComparison.Ordinal)
            && ApplicationIdentifiers.FindFirst(text)?.Ai is "8100" or "8101" or "8102" or "8111");

    private static bool IsProductNumber(string text) => Gtin.TryParse(text, out _, out _);

    private static CodeAnswer ReadByLength(string text, ReadOptions options) => text.Length switch
    {
        8 => NumberReader.Read(CodeKind.Gtin8, text, options),
        11 when !options.CheckDigit => NumberReader.Read(CodeKind.CouponUpc, text, options),
        12 => NumberReader.Read(text[0] == '5' ? CodeKind.CouponUpc : CodeKind.Gtin12, text, options),
        13 when text.StartsWith("99", StringComparison.Ordinal)
            => NumberReader.Read(CodeKind.CouponEan99, text, options),
        13 => NumberReader.Read(CodeKind.Gtin13, text, options),
        14 => NumberReader.Read(CodeKind.Gtin14, text, options),
        _ => Unknown(text),
    };

    private static CodeError Unknown(string text)
    {
        var stranger = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return stranger < 0
            ? new CodeError(
                "wrong-length", "input", 0, text.Length,
                $"No code of the trade has {text.Length} digits and this beginning.")
            : new CodeError("unknown-code", "input", 0, text.Length, "This is no code of the trade.");
    }
}
