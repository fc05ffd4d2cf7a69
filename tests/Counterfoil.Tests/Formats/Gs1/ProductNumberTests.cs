using Counterfoil.Formats.Gs1;
using Xunit;

namespace Counterfoil.Tests.Formats.Gs1;

public sealed class ProductNumberTests
{
    [Fact]
    public void Two_writings_of_one_product_number_are_equal()
    {
        Assert.True(Gtin.TryParse("012345678905", out var twelve, out _));
        Assert.True(Gtin.TryParse("00012345678905", out var fourteen, out _));

        Assert.Equal(twelve, fourteen);
        Assert.True(fourteen.TryWrite(12, out var text));
        Assert.Equal("012345678905", text);
        Assert.False(fourteen.TryWrite(8, out _));
    }

    [Theory]
    [InlineData("96385074")]
    [InlineData("012345678905")]
    [InlineData("4006381333931")]
    [InlineData("10614141000415")]
    public void Published_product_numbers_are_read(string digits)
    {
        Assert.True(Gtin.TryParse(digits, out var gtin, out _));
        Assert.True(gtin.TryWrite(digits.Length, out var written));
        Assert.Equal(digits, written);
    }

    [Theory]
    [InlineData("012345678906", "wrong-check-digit", 11, 1)]
    [InlineData("01234567890x", "not-a-digit", 11, 1)]
    [InlineData("0123456789", "wrong-length", 0, 10)]
    [InlineData("", "wrong-length", 0, 0)]
    [InlineData("\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667", "not-a-digit", 0, 1)]
    public void A_bad_product_number_says_which_rule_broke_and_where(string digits, string code, int offset, int length)
    {
        Assert.False(Gtin.TryParse(digits, out _, out var error));
        Assert.Equal((code, offset, length), (error.Code, error.Offset, error.Length));
    }

    [Theory]
    [InlineData("01234505", "012000003455")]
    [InlineData("04252614", "042100005264")]
    [InlineData("01234531", "012300000451")]
    [InlineData("01234543", "012340000053")]
    [InlineData("01234558", "012345000058")]
    public void Upc_e_expands_and_compresses(string short8, string upca)
    {
        Assert.True(UpcE.TryParse(short8, out var code, out var error), error?.Message);
        Assert.Equal(upca, code.Expanded);
        Assert.True(UpcE.TryCompress(upca, out var again));
        Assert.Equal(code, again);
    }

    [Fact]
    public void Upc_e_begins_with_0_or_1_and_its_check_digit_is_that_of_the_long_form()
    {
        Assert.False(UpcE.TryParse("21234505", out _, out var system));
        Assert.Equal("invalid-number-system", system.Code);
        Assert.False(UpcE.TryParse("01234506", out _, out var check));
        Assert.Equal(("wrong-check-digit", 7), (check.Code, check.Offset));
        Assert.False(UpcE.TryCompress("512345678900", out _));
    }

    [Fact]
    public void A_location_number_has_thirteen_digits()
    {
        Assert.True(Gln.TryParse("9521321000018", out var gln, out _));
        Assert.Equal("9521321000018", gln.ToString());
        Assert.False(Gln.TryParse("012345678905", out _, out var error));
        Assert.Equal("wrong-length", error.Code);
    }

    [Fact]
    public void An_ean_coupon_has_the_tail_of_a_upc_coupon()
    {
        Assert.True(EanCoupon.TryParse("9912345678909", out var coupon, out var error), error?.Message);
        Assert.Equal(("12345", "678", "90"), (coupon.Manufacturer, coupon.FamilyCode, coupon.ValueCode));
        Assert.Equal("upc:51234567890", coupon.OfferId);
        Assert.False(EanCoupon.TryParse("4006381333931", out _, out var other));
        Assert.Equal("not-a-coupon", other.Code);
    }

    [Fact]
    public void Legacy_coupons_are_built_of_their_parts()
    {
        Assert.True(UpcCoupon.TryBuild("12345", "678", "90", out var upc, out _));
        Assert.Equal("512345678900", upc.ToString());
        Assert.True(EanCoupon.TryBuild("12345", "678", "90", out var ean, out _));
        Assert.Equal("9912345678909", ean.ToString());
        Assert.False(UpcCoupon.TryBuild("12345", "67", "90", out _, out var error));
        Assert.Equal("familyCode", error.Field);
    }

    [Theory]
    [InlineData("0614141654321", "0614141", "654321")]
    [InlineData("123456789012123456", "123456789012", "123456")]
    [InlineData("gcn:9521141678909", null, null)]
    [InlineData("upc:51234567890", null, null)]
    public void Offer_identities_are_read(string text, string? companyPrefix, string? offerCode)
    {
        Assert.True(OfferIdentity.TryParse(text, out var identity, out var error), error?.Message);
        Assert.Equal((text, companyPrefix, offerCode), (identity.Text, identity.CompanyPrefix, identity.OfferCode));
    }

    [Theory]
    [InlineData("", "wrong-length", 0)]
    [InlineData("12345678901", "wrong-length", 0)]
    [InlineData("1234567890121234567", "wrong-length", 0)]
    [InlineData("12345678901x", "not-a-digit", 11)]
    [InlineData("gcn:9521141678908", "wrong-check-digit", 16)]
    [InlineData("upc:41234567890", "not-a-coupon", 4)]
    [InlineData("upc:512345678900", "wrong-length", 4)]
    [InlineData("upc:", "wrong-length", 4)]
    public void A_bad_offer_identity_says_why(string text, string code, int offset)
    {
        Assert.False(OfferIdentity.TryParse(text, out _, out var error));
        Assert.Equal((code, offset), (error.Code, error.Offset));
    }

    [Fact]
    public void Every_value_code_of_the_table_has_its_meaning()
    {
        Assert.Equal(95, UpcValueCode.All.Count());
        Assert.Equal(new UpcValueCode("14", 2, 0, true), UpcValueCode.Find("14"));
        Assert.Equal(new UpcValueCode("61", 1, 1000, false), UpcValueCode.Find("61"));
        Assert.All(new[] { "00", "17", "27", "94", "97" }, code => Assert.Null(UpcValueCode.Find(code)));
    }

    [Theory]
    [InlineData(26, 2026, 2026)]
    [InlineData(76, 2026, 2076)]
    [InlineData(77, 2026, 1977)]
    [InlineData(99, 2026, 1999)]
    [InlineData(10, 2010, 2010)]
    [InlineData(49, 2099, 2149)]
    [InlineData(50, 2099, 2050)]
    public void Two_digits_of_a_year_lie_near_the_present(int twoDigits, int currentYear, int year) =>
        Assert.Equal(year, TwoDigitYear.Resolve(twoDigits, currentYear));

    [Fact]
    public void Day_zero_is_the_last_of_the_month_only_where_it_is_allowed()
    {
        Assert.Equal(new DateOnly(2028, 2, 29), TwoDigitYear.ReadDate("280200", 2026, lastDayOnZero: true));
        Assert.Null(TwoDigitYear.ReadDate("280200", 2026));
        Assert.Null(TwoDigitYear.ReadDate("270229", 2026));
    }
}
