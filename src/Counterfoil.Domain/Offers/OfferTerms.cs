using Counterfoil.Formats.Gs1;

namespace Counterfoil.Domain.Offers;

/// <summary>What must be bought and what it earns, or why a machine cannot say.</summary>
public abstract record OfferTerms
{
    private OfferTerms()
    {
    }

    /// <summary>A number of units of the offer's products earns a discount.</summary>
    /// <param name="UnitsRequired">1 or more.</param>
    /// <param name="Discount">What they earn.</param>
    public sealed record Units(int UnitsRequired, Discount Discount) : OfferTerms;

    /// <summary>The cashier decides: value code 00 and the reserved ones.</summary>
    public sealed record Cashier : OfferTerms;

    /// <summary>Nothing known says what the coupon is worth; it is held, and never given an invented value.</summary>
    public sealed record Unknown : OfferTerms;

    /// <summary>The terms that a legacy UPC coupon carries in its value code.</summary>
    public static OfferTerms Of(UpcCoupon coupon) => UpcValueCode.Find(coupon.ValueCode) switch
    {
        null => new Cashier(),
        { FreeItem: true } row => new Units(row.ItemsRequired, new Discount.FreeItem()),
        var row => new Units(row.ItemsRequired, new Discount.AmountOff(row.CentsOff)),
    };
}
