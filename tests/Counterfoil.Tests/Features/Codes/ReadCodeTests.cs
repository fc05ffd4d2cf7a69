using Counterfoil.Features.Codes;
using Counterfoil.Tests.Formats;
using Xunit;

namespace Counterfoil.Tests.Features.Codes;

public sealed class ReadCodeTests
{
    private static readonly ReadOptions Options = new(2026);

    [Theory]
    [InlineData("96385074", "gtin-8", null)]
    [InlineData("012345678905", "gtin-12", null)]
    [InlineData("4006381333931", "gtin-13", null)]
    [InlineData("10614141000415", "gtin-14", null)]
    [InlineData("512345678900", "coupon-upc", "upc:51234567890")]
    [InlineData("9912345678909", "coupon-ean99", "upc:51234567890")]
    [InlineData("8110106141416543213500110000310123196000", "coupon-8110", "0614141654321")]
    [InlineData("8112001234561234560123456", "coupon-8112", "123456123456")]
    [InlineData("2559521141678909", "gcn", "gcn:9521141678909")]
    [InlineData("2551234567893", "gtin-13", null)]
    [InlineData("(17)271231(255)952114167890904711", "gcn", "gcn:9521141678909")]
    [InlineData("(01)09521141123454", "gs1", null)]
    [InlineData("]e08110106141416543213500110000310123196000", "coupon-8110", "0614141654321")]
    [InlineData("]C10109521141123454", "gs1", null)]
    [InlineData("]d20109521141123454", "gs1", null)]
    [InlineData("]Q3255952114167890904711", "gcn", "gcn:9521141678909")]
    [InlineData("]Q1https://id.gs1.org/255/952114167890904711", "digital-link", "gcn:9521141678909")]
    [InlineData("]E00512345678900", "coupon-upc", "upc:51234567890")]
    [InlineData("]E04006381333931", "gtin-13", null)]
    [InlineData("]E496385074", "gtin-8", null)]
    [InlineData("https://id.gs1.org/01/09521141123454?8112=001234561234560123456", "digital-link", "123456123456")]
    [InlineData("urn:epc:id:sgcn:9521141.67890.04711", "epc", "gcn:9521141678909")]
    [InlineData("urn:epc:id:gid:952056.2718.1414", "epc", null)]
    public void The_form_says_what_a_code_is(string text, string kind, string? offerId)
    {
        Assert.True(ReadCode.TryRead(text, Options, out var reading, out var error), error?.Message);
        Assert.Equal((kind, offerId), (reading.Kind.Word(), reading.OfferId));
    }

    [Theory]
    [InlineData(CodeKind.UpcE, "01234505")]
    [InlineData(CodeKind.Gln, "9521321000018")]
    [InlineData(CodeKind.Gtin12, "512345678900")]
    [InlineData(CodeKind.Gs1, "0109521141123454")]
    [InlineData(CodeKind.Gs1, "8112001234561234560123456")]
    [InlineData(CodeKind.Coupon8110, "106141416543213500110000310123196000")]
    [InlineData(CodeKind.Coupon8110, "8110106141416543213500110000310123196000")]
    [InlineData(CodeKind.Coupon8112, "001234561234560123456")]
    [InlineData(CodeKind.Gcn, "952114167890904711")]
    [InlineData(CodeKind.Gtin13, "9912345678909")]
    [InlineData(CodeKind.Epc, "3F76451FD612640000019907")]
    public void Who_knows_better_says_what_a_code_is(CodeKind kind, string text)
    {
        Assert.True(ReadCode.TryRead(text, Options with { As = kind }, out var reading, out var error), error?.Message);
        Assert.Equal(kind, reading.Kind);
    }

    [Theory]
    [InlineData("", "empty", null, 0, 0)]
    [InlineData("]C1", "empty", null, 3, 0)]
    [InlineData("]Zz123", "unknown-symbology", null, 0, 3)]
    [InlineData("]E04006381333932", "wrong-check-digit", null, 15, 1)]
    [InlineData("]E00512345678901", "wrong-check-digit", null, 15, 1)]
    [InlineData("]C105", "unknown-ai", null, 3, 2)]
    [InlineData("]C1811200", "truncated", "8112", 0, 2)]
    [InlineData("51234567890", "wrong-length", null, 0, 11)]
    [InlineData(" 512345678900", "not-a-digit", null, 0, 1)]
    [InlineData("8110", "missing", "8110", 0, 0)]
    [InlineData("hello", "unknown-code", null, 0, 5)]
    public void A_broken_rule_has_its_place_in_the_input_or_in_the_value(
        string text, string code, string? ai, int offset, int length)
    {
        Assert.False(ReadCode.TryRead(text, Options, out _, out var error));
        Assert.Equal((code, ai, offset, length), (error.Code, error.Ai, error.Offset, error.Length));
    }

    [Fact]
    public void Eleven_digits_are_a_coupon_when_the_check_digit_is_not_asked_for()
    {
        Assert.True(ReadCode.TryRead("51234567890", Options with { CheckDigit = false }, out var reading, out _));
        Assert.Equal(CodeKind.CouponUpc, reading.Kind);
    }

    [Fact]
    public void The_same_product_has_the_same_element_whatever_its_length()
    {
        Assert.True(ReadCode.TryRead("012345678905", Options, out var twelve, out _));
        Assert.True(ReadCode.TryRead("00012345678905", Options, out var fourteen, out _));
        Assert.Equal(twelve.Elements, fourteen.Elements);
    }

    [Fact]
    public void Format_2_and_withdrawn_identifiers_are_warned_of()
    {
        Assert.True(ReadCode.TryRead("8112201234561234567890", Options, out var format2, out _));
        Assert.Single(format2.Warnings);
        Assert.True(ReadCode.TryRead("(8101)0123451227", Options, out var withdrawn, out _));
        Assert.Single(withdrawn.Warnings);
        Assert.True(ReadCode.TryRead("512345678009", Options, out var cashier, out var error), error?.Message);
        Assert.Single(cashier.Warnings);
    }

    [Fact]
    public void Any_code_survives_hostile_text() => Fuzz.Run(
        [
            "8110106141416543213500110000310123196000", "81120012345612345601234568112101234561234560123456",
            "]C1255952114167890904711\u001D17271231",
            "https://id.gs1.org/255/952114167890904711?3902=150", "512345678900",
            "urn:epc:tag:sgcn-96:3.9521141.67890.04711", "]E04006381333931",
            "(8110)10614141011111275110111", "9912345678909",
        ],
        text =>
        {
            foreach (var kind in (CodeKind?[])[null, CodeKind.Gs1, CodeKind.Gcn, CodeKind.Epc, CodeKind.CouponEan99])
            {
                var isRead = ReadCode.TryRead(text, Options with { As = kind }, out var reading, out var error);
                Assert.NotEqual(isRead, reading is null);
                Assert.True(reading is null != error is null);
                Assert.True(error is null || (error.Offset >= 0 && error.Length >= 0));
                Assert.True(error is null || error.Ai is not null || error.Offset + error.Length <= text.Length);
            }
        });
}
