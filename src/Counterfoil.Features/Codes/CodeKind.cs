namespace Counterfoil.Features.Codes;

/// <summary>What a code is, once read.</summary>
public enum CodeKind
{
    /// <summary>A product number of eight digits.</summary>
    Gtin8,

    /// <summary>A product number of twelve digits, as in UPC-A.</summary>
    Gtin12,

    /// <summary>A product number of thirteen digits, as in EAN-13.</summary>
    Gtin13,

    /// <summary>A product number of fourteen digits.</summary>
    Gtin14,

    /// <summary>The zero-suppressed writing of a product number of twelve digits.</summary>
    UpcE,

    /// <summary>A location number.</summary>
    Gln,

    /// <summary>A GS1 element string that holds no coupon.</summary>
    Gs1,

    /// <summary>A GS1 Digital Link URI.</summary>
    DigitalLink,

    /// <summary>An element string with a coupon in AI (8110).</summary>
    Coupon8110,

    /// <summary>An element string with one coupon or several in AI (8112).</summary>
    Coupon8112,

    /// <summary>An element string with a global coupon number in AI (255).</summary>
    Gcn,

    /// <summary>A legacy coupon in UPC-A, number system 5.</summary>
    CouponUpc,

    /// <summary>A legacy coupon in EAN-13, prefix 99.</summary>
    CouponEan99,

    /// <summary>An electronic product code.</summary>
    Epc,
}
