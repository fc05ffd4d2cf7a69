using Counterfoil.Formats.Gs1;
using Xunit;

namespace Counterfoil.Tests.Formats.Gs1;

public sealed class PositiveOfferCouponTests
{
    [Fact]
    public void Every_field_is_read_from_the_longest_code()
    {
        Assert.True(PositiveOfferCoupon.TryParse("161234567890121234569123456789012345", out var coupon, out _));

        Assert.Equal('1', coupon.Format);
        Assert.Equal("123456789012", coupon.FunderId);
        Assert.Equal("123456", coupon.OfferCode);
        Assert.Equal("123456789012345", coupon.Serial);
        Assert.Equal("123456789012123456", coupon.OfferId);
        Assert.Equal("811216123456789012123456", coupon.BaseId);
    }

    [Fact]
    public void Format_2_ends_in_a_tracking_code_that_is_not_in_its_base()
    {
        Assert.True(PositiveOfferCoupon.TryParse("201234561234567890", out var coupon, out _));

        Assert.Null(coupon.Serial);
        Assert.Equal("7890", coupon.TrackingCode);
        Assert.Equal("811220123456123456", coupon.BaseId);
    }

    [Theory]
    [InlineData("**", "missing", "format")]
    [InlineData("*a*01234561234560123456", "not-a-digit", "coupon")]
    [InlineData("*3*01234561234560123456", "invalid-code", "format")]
    [InlineData("*0*", "missing", "funderId")]
    [InlineData("*00*", "truncated", "funderId")]
    [InlineData("00*12345*", "truncated", "funderId")]
    [InlineData("0*7*", "invalid-length", "funderId")]
    [InlineData("*00123456*", "truncated", "offerCode")]
    [InlineData("00123456*12345*", "truncated", "offerCode")]
    [InlineData("*00123456123456*", "missing", "serial")]
    [InlineData("*001234561234560*", "truncated", "serial")]
    [InlineData("001234561234569*12345678901234*", "truncated", "serial")]
    [InlineData("001234561234560123456*7*", "excess-data", "coupon")]
    public void The_place_of_an_error_is_marked(string marked, string code, string field)
    {
        var digits = Marked.Plain(marked);

        Assert.False(PositiveOfferCoupon.TryParse(digits, out _, out var error));
        Assert.Equal((marked, code, field, "8112"), (digits.By(error), error.Code, error.Field, error.Ai));
    }

    [Fact]
    public void Building_gives_the_same_digits_back()
    {
        Assert.True(PositiveOfferCoupon.TryBuild('0', "1234567", "000001", "000123", out var coupon, out _));
        Assert.Equal("0112345670000010000123", coupon.Digits);
        Assert.True(PositiveOfferCoupon.TryBuild('2', "123456", "123456", "7890", out var tracked, out _));
        Assert.Equal("201234561234567890", tracked.Digits);
        Assert.False(PositiveOfferCoupon.TryBuild('0', "12345", "123456", "123456", out _, out _));
        Assert.False(PositiveOfferCoupon.TryBuild('0', "123456", "12345", "123456", out _, out _));
    }
}
