using Counterfoil.Formats.Gs1;

namespace Counterfoil.Features.Codes;

/// <summary>Reads the plain numbers: products, places, legacy coupons.</summary>
internal static class NumberReader
{
    public static CodeAnswer Read(CodeKind kind, string text, ReadOptions options) => kind switch
    {
        CodeKind.Gtin8 => ReadGtin(kind, text, 8),
        CodeKind.Gtin12 => ReadGtin(kind, text, 12),
        CodeKind.Gtin13 => ReadGtin(kind, text, 13),
        CodeKind.Gtin14 => ReadGtin(kind, text, 14),
        CodeKind.UpcE => UpcE.TryParse(text, out var short8, out var error)
            ? Product(kind, "00" + short8.Expanded)
            : error,
        CodeKind.Gln => Gln.TryParse(text, out _, out var error) ? new CodeReading(kind, null, [], [], []) : error,
        CodeKind.CouponUpc => UpcCoupon.TryParse(text, options.CheckDigit, out var coupon, out var error)
            ? Legacy(kind, coupon.Manufacturer, coupon.FamilyCode, coupon.ValueCode, coupon.OfferId)
            : error,
        CodeKind.CouponEan99 => EanCoupon.TryParse(text, out var coupon, out var error)
            ? Legacy(kind, coupon.Manufacturer, coupon.FamilyCode, coupon.ValueCode, coupon.OfferId)
            : error,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a plain number."),
    };

    private static CodeAnswer ReadGtin(CodeKind kind, string text, int digits)
    {
        var read = Gtin.TryParse(text, out var gtin, out var error);
        if (text.Length != digits && (read || error!.Code != "not-a-digit"))
        {
            return new CodeError(
                "wrong-length", "gtin", 0, text.Length, $"A GTIN-{digits} has {digits} digits, not {text.Length}.");
        }

        return read ? Product(kind, gtin.ToString()) : error!;
    }

    private static CodeReading Product(CodeKind kind, string gtin) =>
        new(kind, null, [new Element("01", gtin)], [], []);

    private static CodeReading Legacy(
        CodeKind kind, string manufacturer, string familyCode, string valueCode, string offerId)
    {
        var value = UpcValueCode.Find(valueCode);
        string[] warnings = value is not null ? []
            : valueCode == "00" ? ["Value code 00: the cashier decides what the coupon is worth."]
            : [$"Value code {valueCode} is reserved; it grants nothing."];
        var coupon = new CodeCoupon.Legacy(manufacturer, familyCode, valueCode, value, offerId);
        return new CodeReading(kind, offerId, [], [coupon], warnings);
    }
}
