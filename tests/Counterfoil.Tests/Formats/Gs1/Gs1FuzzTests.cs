using Counterfoil.Formats.Gs1;
using Xunit;

namespace Counterfoil.Tests.Formats.Gs1;

/// <summary>No text makes a parser throw, and what is read is written back as it was.</summary>
public sealed class Gs1FuzzTests
{
    private static readonly string[] Numbers =
        ["96385074", "012345678905", "4006381333931", "10614141000415", "01234505", "512345678900", "9912345678909"];

    private static readonly string[] Coupons8110 =
    [
        "106141416543213500110000310123196000", "106141410222223100110222111101231023456721104561045678991201",
        "1061414165432131501101201211014092110256100126663101231", "01234561234565001505001500999",
        "0123456123456111101233991231499010150123456671234567890128",
    ];

    private static readonly string[] Coupons8112 =
        ["001234561234560123456", "161234567890121234569123456789012345", "201234561234567890"];

    private static readonly string[] Elements =
    [
        "(255)952114167890904711(17)271231(3902)150", "(01)09521141123454(17)271231(10)12AB(21)X(Y",
        "0109521141123454172712311012AB\u001D21XY", "^255952114167890904711^3900000", "(8110)10614141011111275110111",
        "811200123456123456012345681121012345612345601234568112201234561234561234", "(01)09521141123454(10)A\\(21)C",
        "(00)095211411234567892(3302)001234(403)ABC", "(8013)1987654Ad4X4bL5ttr2310c2K(8008)2701011259",
    ];

    private static readonly string[] Links =
    [
        "https://id.gs1.org/255/9521141123454123456?3902=150&17=271231",
        "http://example.com/a/01/09521141123454/10/AB%2F1/21/X?17=271231;11=270101#x",
    ];

    [Fact]
    public void Plain_numbers_survive_hostile_text() => Fuzz.Run(Numbers, text =>
    {
        if (Gtin.TryParse(text, out var gtin, out _))
        {
            Assert.True(gtin.TryWrite(text.Length, out var written));
            Assert.Equal(text, written);
        }

        if (UpcE.TryParse(text, out var upcE, out _))
        {
            Assert.Equal(text, upcE.ToString());
            Assert.True(UpcE.TryCompress(upcE.Expanded, out var again));
            Assert.Equal(upcE.Expanded, again.Expanded);
        }

        Assert.True(!Gln.TryParse(text, out var gln, out _) || gln.ToString() == text);
        Assert.True(!UpcCoupon.TryParse(text, true, out var upc, out _) || upc.ToString() == text);
        Assert.True(!UpcCoupon.TryParse(text, false, out upc, out _) || upc.ToString()[..text.Length] == text);
        Assert.True(!EanCoupon.TryParse(text, out var ean, out _) || ean.ToString() == text);
        UpcE.TryCompress(text, out _);
    });

    [Fact]
    public void Coupons_of_8110_survive_hostile_text() => Fuzz.Run(Coupons8110, text =>
    {
        if (NorthAmericanCoupon.TryParse(text, 2026, out var coupon, out var error))
        {
            Assert.True(NorthAmericanCouponParts.Of(coupon).TryBuild(2026, out var built, out _));
            Assert.Equal(text, built.Digits);
            Assert.InRange(coupon.OfferId.Length, 12, 18);
        }
        else
        {
            Assert.InRange(error.Offset + error.Length, 0, text.Length);
        }
    });

    [Fact]
    public void Coupons_of_8112_survive_hostile_text() => Fuzz.Run(Coupons8112, text =>
    {
        if (PositiveOfferCoupon.TryParse(text, out var coupon, out var error))
        {
            var serial = coupon.Serial ?? coupon.TrackingCode!;
            Assert.True(PositiveOfferCoupon.TryBuild(
                coupon.Format, coupon.FunderId, coupon.OfferCode, serial, out var built, out _));
            Assert.Equal(text, built.Digits);
        }
        else
        {
            Assert.InRange(error.Offset + error.Length, 0, text.Length);
        }

        Assert.Equal(PositiveOfferCoupon.TryParseFirst(text, out _, out var first), first is null);
    });

    [Fact]
    public void Coupon_numbers_survive_hostile_text() => Fuzz.Run(["9521141678909", "952114167890904711"], text =>
    {
        if (GlobalCoupon.TryParse(text, out var coupon, out _))
        {
            Assert.True(GlobalCoupon.TryBuild(coupon.Gcn[..12], coupon.Serial, out var built, out _));
            Assert.Equal(text, built.Digits);
        }
    });

    [Fact]
    public void Element_strings_survive_hostile_text() => Fuzz.Run(Elements, text =>
    {
        if (ElementString.TryParse(text, 2026, out var elements, out _))
        {
            var written = elements.ToString();
            Assert.True(ElementString.TryParse(written, 2026, out var bracketed, out _), written);
            Assert.Equal(elements.Elements, bracketed.Elements);
            Assert.True(ElementString.TryParse(elements.ToPlain(), 2026, out var plain, out _), elements.ToPlain());
            Assert.Equal(elements.Elements, plain.Elements);
        }
    });

    [Fact]
    public void Links_survive_hostile_text() => Fuzz.Run(Links, text =>
    {
        if (DigitalLink.TryParse(text, 2026, out var link, out _))
        {
            var canonical = link.ToString();
            Assert.True(DigitalLink.TryParse(canonical, 2026, out var again, out var error), error?.Message);
            Assert.Equal(canonical, again.ToString());
        }
    });

    [Fact]
    public void Offer_identities_survive_hostile_text() => Fuzz.Run(
        ["0614141654321", "gcn:9521141678909", "upc:51234567890"],
        text => Assert.True(!OfferIdentity.TryParse(text, out var identity, out _) || identity.Text == text));

    [Fact]
    public void Symbology_identifiers_survive_hostile_text() => Fuzz.Run(["]C1", "]e0123", "]E05"], text =>
    {
        if (SymbologyIdentifier.Find(text) is { } identifier)
        {
            Assert.StartsWith(identifier.Text, text, StringComparison.Ordinal);
        }
    });
}
