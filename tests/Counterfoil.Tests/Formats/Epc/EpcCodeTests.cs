using Counterfoil.Formats.Epc;
using Counterfoil.Formats.Gs1;
using Xunit;

namespace Counterfoil.Tests.Formats.Epc;

public sealed class EpcCodeTests
{
    [Theory]
    [InlineData("3F76451FD612640000019907", "urn:epc:tag:sgcn-96:3.9521141.67890.04711", "(255)952114167890904711")]
    [InlineData("3F74F4E4E612640000019907", "urn:epc:tag:sgcn-96:3.4012345.67890.04711", "(255)401234567890104711")]
    [InlineData("3500E86F8000A9E000000586", "urn:epc:tag:gid-96:952056.2718.1414", null)]
    public void Published_tags_are_read_and_written_in_every_form(string hex, string tagUri, string? elements)
    {
        Assert.True(EpcCode.TryDecode(hex, out var decoded, out _));
        Assert.True(EpcCode.TryParse(tagUri, 0, out var parsed, out _));

        Assert.Equal(decoded, parsed);
        Assert.Equal((hex, tagUri, elements), (parsed.Hex, parsed.TagUri, parsed.ElementString));
    }

    [Fact]
    public void A_company_prefix_of_twelve_digits_leaves_no_coupon_reference()
    {
        Assert.True(EpcCode.TryParse("urn:epc:id:sgcn:401234512345..1", 0, out var epc, out _));

        Assert.Equal("(255)40123451234561", epc.ElementString);
        Assert.True(EpcCode.TryDecode(epc.Hex, out var again, out _));
        Assert.Equal(epc, again);
    }

    [Fact]
    public void Every_partition_and_serial_number_comes_back()
    {
        for (var digits = 6; digits <= 12; digits++)
        {
            foreach (var serial in new[] { "0", "000000000000", "999999999999", "04711", "1" })
            {
                Assert.True(GlobalCoupon.TryBuild("999999999999", serial, out var coupon, out _));
                Assert.True(Sgcn.TryCreate(coupon, digits, 7, out var epc, out _));
                Assert.True(EpcCode.TryDecode(epc.Hex, out var decoded, out _));
                Assert.Equal<EpcCode>(epc, decoded);
                Assert.True(EpcCode.TryParse(epc.PureIdentityUri, 7, out var parsed, out _));
                Assert.Equal<EpcCode>(epc, parsed);
            }
        }
    }

    [Theory]
    [InlineData("3F76451FD61264000001990", "wrong-length", 0, 23)]
    [InlineData("3F76451FD6126400000199 7", "not-a-hex-digit", 22, 1)]
    [InlineData("3F1E451FD612640000019907", "invalid-partition", 2, 2)]
    [InlineData("3077451FD612640000019907", "unknown-header", 0, 2)]
    [InlineData("3F76451FD612640000000000", "invalid-serial", 13, 11)]
    [InlineData("3F7BFFFFFE12640000019907", "too-large", 3, 6)]
    public void Bits_that_no_encoder_writes_are_refused(string hex, string code, int offset, int length)
    {
        Assert.False(EpcCode.TryDecode(hex, out _, out var error));
        Assert.Equal((code, offset, length), (error.Code, error.Offset, error.Length));
    }

    [Theory]
    [InlineData("urn:epc:id:sgtin:0614141.112345.400", "unknown-scheme", 0)]
    [InlineData("urn:epc:tag:sgcn-96:8.9521141.67890.04711", "too-large", 20)]
    [InlineData("urn:epc:id:sgcn:95211.4167890.04711", "wrong-length", 16)]
    [InlineData("urn:epc:id:sgcn:9521141.6789.04711", "wrong-length", 24)]
    [InlineData("urn:epc:id:sgcn:9521141.67890.", "wrong-length", 30)]
    [InlineData("urn:epc:id:sgcn:9521141.67890.1234567890123", "wrong-length", 30)]
    [InlineData("urn:epc:id:sgcn:9521141.67890", "truncated", 0)]
    [InlineData("urn:epc:id:gid:268435456.1.1", "too-large", 15)]
    [InlineData("urn:epc:id:gid:1.01.1", "invalid-number", 17)]
    [InlineData("urn:epc:id:gid:1.1.1.1", "not-a-digit", 20)]
    [InlineData("urn:epc:id:gid:1.1.68719476736", "too-large", 19)]
    public void A_bad_uri_says_where(string uri, string code, int offset)
    {
        Assert.False(EpcCode.TryParse(uri, 0, out _, out var error));
        Assert.Equal((code, offset), (error.Code, error.Offset));
    }

    [Fact]
    public void The_coupon_layout_keeps_family_and_value_code_in_clear()
    {
        var coupon = new GidCoupon(952056, "123", "45", 6, 68_719_476_735);

        Assert.True(coupon.TryWrite(out var gid, out _));
        Assert.Equal("3500E86F8123456FFFFFFFFF", gid.Hex);
        Assert.True(GidCoupon.TryRead(gid, out var again));
        Assert.Equal(coupon, again);
        Assert.False((coupon with { FamilyCode = "12a" }).TryWrite(out _, out var error));
        Assert.Equal("familyCode", error.Field);
    }

    [Fact]
    public void An_object_class_that_is_not_decimal_holds_no_coupon()
    {
        Assert.True(Gid.TryCreate(1, 0xABCDEF, 1, out var gid));

        Assert.False(GidCoupon.TryRead(gid, out _));
    }

    [Fact]
    public void Uris_survive_hostile_text() => Fuzz.Run(
        [
            "urn:epc:tag:sgcn-96:3.9521141.67890.04711", "urn:epc:id:sgcn:401234512345..1",
            "urn:epc:id:gid:952056.2718.1414",
        ],
        text =>
        {
            if (EpcCode.TryParse(text, 0, out var epc, out _))
            {
                Assert.Contains(text, new[] { epc.TagUri, epc.PureIdentityUri });
                Assert.True(EpcCode.TryDecode(epc.Hex, out var decoded, out _));
                Assert.Equal(epc, decoded);
            }
        });

    [Fact]
    public void Hexadecimal_digits_survive_hostile_text() => Fuzz.Run(
        ["3F76451FD612640000019907", "3500E86F8000A9E000000586", "3f0175adc32764000000000b"],
        text =>
        {
            if (EpcCode.TryDecode(text, out var epc, out _))
            {
                Assert.Equal(text.ToUpperInvariant(), epc.Hex);
                Assert.True(EpcCode.TryParse(epc.TagUri, 0, out var parsed, out _));
                Assert.Equal(epc, parsed);
            }
        });
}
