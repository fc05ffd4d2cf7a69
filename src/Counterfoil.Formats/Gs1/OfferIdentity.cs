using System.Diagnostics.CodeAnalysis;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// What a coupon says about its offer: company prefix and offer code (AI 8110 and 8112), <c>gcn:</c> and thirteen
/// digits (AI 255), or <c>upc:</c> and eleven digits that begin with 5. One identity may name several offers at
/// different times; campaign and date pick one.
/// </summary>
public readonly record struct OfferIdentity
{
    /// <summary>The most digits of company prefix and offer code together.</summary>
    public const int MaximumDigits = 18;

    private const int OfferCodeDigits = 6;
    private const int FewestDigits = 12;
    private const string GcnMark = "gcn:";
    private const string UpcMark = "upc:";

    private OfferIdentity(string text) => Text = text;

    /// <summary>The identity as written.</summary>
    public string Text { get; }

    /// <summary>The funder's company prefix, 6 to 12 digits; null where the identity does not part it off.</summary>
    public string? CompanyPrefix => IsPlain ? Text[..^OfferCodeDigits] : null;

    /// <summary>The offer code, the last six digits; null where the identity has none.</summary>
    public string? OfferCode => IsPlain ? Text[^OfferCodeDigits..] : null;

    private bool IsPlain => char.IsAsciiDigit(Text[0]);

    /// <summary>Reads an identity.</summary>
    /// <param name="text">12 to 18 digits, or a mark and its digits.</param>
    /// <param name="identity">The identity, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(
        string text, out OfferIdentity identity, [NotNullWhen(false)] out CodeError? error)
    {
        identity = default;
        if (!DigitRules.Passes(Check(text), out error))
        {
            return false;
        }

        identity = new OfferIdentity(text);
        return true;
    }

    /// <summary>The identity as written.</summary>
    public override string ToString() => Text;

    private static CodeError? Check(string text)
    {
        if (text.StartsWith(GcnMark, StringComparison.Ordinal))
        {
            return Behind(DigitRules.Check(text.AsSpan(GcnMark.Length), "A coupon number", "offerId", 13));
        }

        if (text.StartsWith(UpcMark, StringComparison.Ordinal))
        {
            var digits = text[UpcMark.Length..];
            return digits.Length == 11 || DigitRules.AllDigits(digits) is false
                ? UpcCoupon.TryParse(digits, checkDigit: false, out _, out var error) ? null : Behind(error)
                : new CodeError(
                    "wrong-length", "offerId", UpcMark.Length, digits.Length, "Eleven digits follow upc: here.");
        }

        var stranger = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return stranger >= 0
            ? new CodeError("not-a-digit", "offerId", stranger, 1, "Company prefix and offer code have digits only.")
            : text.Length is < FewestDigits or > MaximumDigits
            ? new CodeError(
                "wrong-length", "offerId", 0, text.Length,
                $"Company prefix and offer code have {FewestDigits} to {MaximumDigits} digits, not {text.Length}.")
            : null;
    }

    private static CodeError? Behind(CodeError? error) =>
        error is null ? null : error with { Offset = error.Offset + GcnMark.Length };
}
