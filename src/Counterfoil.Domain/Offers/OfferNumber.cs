using System.Diagnostics.CodeAnalysis;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Domain.Offers;

/// <summary>
/// The number on a coupon that finds its offers. One number may name several offers at different times; campaign and
/// date pick one. A number that begins with 5 is a manufacturer's legacy UPC coupon; other eleven digits are a
/// retailer's own coupon number.
/// </summary>
public readonly record struct OfferNumber
{
    private OfferNumber(string identity, OfferTerms terms)
    {
        Identity = identity;
        Terms = terms;
    }

    /// <summary><c>upc:</c> and eleven digits, or <c>own:</c> and eleven digits.</summary>
    public string Identity { get; }

    /// <summary>The terms that the number itself carries.</summary>
    public OfferTerms Terms { get; }

    /// <summary>Whether a manufacturer funds the coupon; otherwise the retailer does.</summary>
    public bool IsManufacturer => Identity.StartsWith("upc:", StringComparison.Ordinal);

    /// <summary>Reads a coupon number of eleven digits, or of twelve with their check digit.</summary>
    /// <param name="text">As scanned, typed or imported.</param>
    /// <param name="number">The number, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(string text, out OfferNumber number, [NotNullWhen(false)] out CodeError? error)
    {
        number = default;
        if (text.StartsWith('5'))
        {
            if (!UpcCoupon.TryParse(text, checkDigit: false, out var coupon, out error))
            {
                return false;
            }

            number = new OfferNumber(coupon.OfferId, OfferTerms.Of(coupon));
            return true;
        }

        error = CheckOwn(text);
        if (error is null)
        {
            number = new OfferNumber("own:" + text[..11], new OfferTerms.Unknown());
        }

        return error is null;
    }

    private static CodeError? CheckOwn(string text)
    {
        var stranger = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (stranger >= 0)
        {
            return new CodeError("not-a-digit", "coupon", stranger, 1, "A coupon number has digits only.");
        }

        if (text.Length is not (11 or 12))
        {
            return new CodeError("wrong-length", "coupon", 0, text.Length, "A coupon number has 11 or 12 digits.");
        }

        return text.Length == 12 && !CheckDigit.Holds(text)
            ? new CodeError("wrong-check-digit", "check digit", 11, 1,
                $"The check digit is {text[11]}; {CheckDigit.Of(text.AsSpan(0, 11))} belongs there.")
            : null;
    }
}
