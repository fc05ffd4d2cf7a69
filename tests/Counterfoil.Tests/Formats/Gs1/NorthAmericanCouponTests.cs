using Counterfoil.Formats.Gs1;
using Xunit;

namespace Counterfoil.Tests.Formats.Gs1;

public sealed class NorthAmericanCouponTests
{
    private const string Base = "012345612345611110123";

    [Fact]
    public void The_second_example_of_the_guideline_reads_as_printed()
    {
        var coupon = Read("106141410222223100110222111101231023456721104561045678991201");

        Assert.Equal("0614141", coupon.PrimaryCompanyPrefix);
        Assert.Equal("022222", coupon.OfferCode);
        Assert.Equal(100, coupon.SaveValue);
        Assert.Equal(new PurchaseRequirement("1", '0', "222", null), coupon.PrimaryRequirement);
        Assert.Equal('1', coupon.AdditionalRulesCode);
        Assert.Equal(new PurchaseRequirement("1", '0', "123", "0234567"), coupon.SecondRequirement);
        Assert.Equal(new PurchaseRequirement("1", '0', "456", "0456789"), coupon.ThirdRequirement);
        Assert.Equal('1', coupon.SaveValueCode);
        Assert.Equal('2', coupon.AppliesTo);
        Assert.Equal('0', coupon.StoreCoupon);
        Assert.True(coupon.DoNotMultiply);
        Assert.Equal("0614141022222", coupon.OfferId);
    }

    [Fact]
    public void Dates_serial_number_and_retailer_are_read()
    {
        var coupon = Read(Base + "3991231" + "4990101" + "50123456" + "671234567890128");

        Assert.Equal(new DateOnly(1999, 12, 31), coupon.ExpirationDate);
        Assert.Equal(new DateOnly(1999, 1, 1), coupon.StartDate);
        Assert.Equal("123456", coupon.Serial);
        Assert.Equal("1234567890128", coupon.RetailerId);
        Assert.Null(coupon.SaveValueCode);
        Assert.Null(coupon.DoNotMultiply);
    }

    [Theory]
    [InlineData("106141416543213500110000310123196000")]
    [InlineData("1061414165432131501101201211014092110256100126663101231")]
    [InlineData("106141410012342501106501013085093101231")]
    [InlineData("106141410012471011076011110850921108609310123191000")]
    [InlineData("10614141011111275110111")]
    [InlineData("01234561234565001505001500999")]
    public void Building_from_the_parts_gives_the_same_digits_back(string digits)
    {
        var parts = NorthAmericanCouponParts.Of(Read(digits));

        Assert.True(parts.TryBuild(2026, out var built, out _));
        Assert.Equal(digits, built.Digits);
    }

    [Theory]
    [InlineData("12345", "123456", "1")]
    [InlineData("123456", "12345", "1")]
    [InlineData("123456", "1234567", "1")]
    [InlineData("123456", "123456", "")]
    [InlineData("123456", "123456", "123456")]
    [InlineData("12345a", "123456", "1")]
    public void Parts_that_no_coupon_can_hold_are_refused(string prefix, string offer, string value)
    {
        var parts = NorthAmericanCouponParts.Of(Read(Base)) with
        {
            PrimaryCompanyPrefix = prefix,
            OfferCode = offer,
            SaveValueDigits = value,
        };

        Assert.False(parts.TryBuild(2026, out _, out var error));
        Assert.Equal("8110", error.Ai);
    }

    [Theory]
    [InlineData("**", "missing", "primaryCompanyPrefix")]
    [InlineData("*a*12345612345611110123", "not-a-digit", "coupon")]
    [InlineData("01234561234561111012*a*", "not-a-digit", "coupon")]
    [InlineData("*0*", "truncated", "primaryCompanyPrefix")]
    [InlineData("0*12345*", "truncated", "primaryCompanyPrefix")]
    [InlineData("*7*1234567890123", "invalid-length", "primaryCompanyPrefix")]
    [InlineData("*0123456*", "truncated", "offerCode")]
    [InlineData("0123456*12345*", "truncated", "offerCode")]
    [InlineData("*0123456123456*", "missing", "saveValue")]
    [InlineData("0123456123456*0*", "invalid-length", "saveValue")]
    [InlineData("0123456123456*6*123456", "invalid-length", "saveValue")]
    [InlineData("*01234561234561*", "truncated", "saveValue")]
    [InlineData("01234561234565*1234*", "truncated", "saveValue")]
    [InlineData("*012345612345611*", "missing", "primaryRequirement.value")]
    [InlineData("012345612345611*0*", "invalid-length", "primaryRequirement.value")]
    [InlineData("0123456123456112*1*", "truncated", "primaryRequirement.value")]
    [InlineData("*01234561234561111*", "missing", "primaryRequirement.code")]
    [InlineData("01234561234561111*5*", "invalid-code", "primaryRequirement.code")]
    [InlineData("*012345612345611110*", "truncated", "primaryRequirement.familyCode")]
    [InlineData("012345612345611110*12*", "truncated", "primaryRequirement.familyCode")]
    public void The_place_of_an_error_in_the_required_fields_is_marked(string marked, string code, string field) =>
        Refuses(marked, code, field);

    [Theory]
    [InlineData("012345612345611110123*0*", "excess-data", "coupon")]
    [InlineData("012345612345611110123*7123*", "excess-data", "coupon")]
    [InlineData("*0123456123456111101231*", "missing", "additionalRulesCode")]
    [InlineData("0123456123456111101231*4*", "invalid-code", "additionalRulesCode")]
    [InlineData("*01234561234561111012313*", "missing", "secondRequirement.value")]
    [InlineData("01234561234561111012310*9*123456789", "invalid-length", "secondRequirement.value")]
    [InlineData("*01234561234561111012310512345*", "missing", "secondRequirement.code")]
    [InlineData("0123456123456111101231011*8*", "invalid-code", "secondRequirement.code")]
    [InlineData("01234561234561111012310110*12*", "truncated", "secondRequirement.familyCode")]
    [InlineData("*01234561234561111012310110123*", "missing", "secondRequirement.companyPrefix")]
    [InlineData("01234561234561111012310110123*7*1234567890123", "invalid-length", "secondRequirement.companyPrefix")]
    [InlineData("012345612345611110123101101230*12345*", "truncated", "secondRequirement.companyPrefix")]
    [InlineData("012345612345611110123101101239*1*", "excess-data", "coupon")]
    [InlineData("0123456123456111101232*0*", "invalid-length", "thirdRequirement.value")]
    [InlineData("*0123456123456111101232110123*", "missing", "thirdRequirement.companyPrefix")]
    public void The_place_of_an_error_in_further_purchases_is_marked(string marked, string code, string field) =>
        Refuses(marked, code, field);

    [Theory]
    [InlineData("*0123456123456111101233*", "truncated", "expirationDate")]
    [InlineData("0123456123456111101233*23023*", "truncated", "expirationDate")]
    [InlineData("0123456123456111101233*230229*", "invalid-date", "expirationDate")]
    [InlineData("0123456123456111101233*230200*", "invalid-date", "expirationDate")]
    [InlineData("0123456123456111101234*991300*", "invalid-date", "startDate")]
    [InlineData("012345612345611110123*32301314230201*", "expiration-before-start", "expirationDate")]
    [InlineData("*0123456123456111101235*", "missing", "serial")]
    [InlineData("01234561234561111012359*12345678901234*", "truncated", "serial")]
    [InlineData("0123456123456111101236*0*", "invalid-length", "retailerId")]
    [InlineData("*01234561234561111012367*", "truncated", "retailerId")]
    [InlineData("0123456123456111101239*3*", "invalid-code", "saveValueCode")]
    [InlineData("01234561234561111012390*3*", "invalid-code", "appliesTo")]
    [InlineData("*012345612345611110123900*", "missing", "storeCoupon")]
    [InlineData("*0123456123456111101239000*", "missing", "doNotMultiply")]
    [InlineData("0123456123456111101239000*2*", "invalid-code", "doNotMultiply")]
    [InlineData("01234561234561111012390000*9*", "excess-data", "coupon")]
    [InlineData("0123456123456111101234230131*3230201*", "excess-data", "coupon")]
    public void The_place_of_an_error_in_the_last_fields_is_marked(string marked, string code, string field) =>
        Refuses(marked, code, field);

    [Fact]
    public void More_than_seventy_digits_are_refused()
    {
        var digits = new string('1', 71);

        Assert.False(NorthAmericanCoupon.TryParse(digits, 2026, out _, out var error));
        Assert.Equal(("too-long", 70, 1), (error.Code, error.Offset, error.Length));
    }

    private static NorthAmericanCoupon Read(string digits)
    {
        Assert.True(NorthAmericanCoupon.TryParse(digits, 2026, out var coupon, out var error), error?.Message);
        return coupon;
    }

    private static void Refuses(string marked, string code, string field)
    {
        var digits = Marked.Plain(marked);

        Assert.False(NorthAmericanCoupon.TryParse(digits, 2026, out _, out var error));
        Assert.Equal((marked, code, field, "8110"), (digits.By(error), error.Code, error.Field, error.Ai));
    }
}
