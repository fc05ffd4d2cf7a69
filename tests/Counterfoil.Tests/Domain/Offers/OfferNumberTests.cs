using Counterfoil.Domain.Offers;
using Xunit;

namespace Counterfoil.Tests.Domain.Offers;

public sealed class OfferNumberTests
{
    [Fact]
    public void A_manufacturers_number_carries_its_terms()
    {
        Assert.True(OfferNumber.TryParse("54850010009", out var number, out _));
        Assert.Equal(("upc:54850010009", true), (number.Identity, number.IsManufacturer));
        var terms = Assert.IsType<OfferTerms.Purchase>(number.Terms);
        Assert.Equal(new Discount.AmountOff(200), terms.Discount);
        Assert.Equal(Requirement.OfUnits(3), Assert.Single(terms.Groups).Requirement);
    }

    [Theory]
    [InlineData("51234500014")]
    [InlineData("51234500016")]
    public void Value_codes_14_and_16_give_a_free_item(string text)
    {
        Assert.True(OfferNumber.TryParse(text, out var number, out _));
        Assert.IsType<Discount.FreeItem>(Assert.IsType<OfferTerms.Purchase>(number.Terms).Discount);
    }

    [Theory]
    [InlineData("51234500000")]
    [InlineData("51234500017")]
    public void The_cashier_decides_value_code_00_and_the_reserved_ones(string text)
    {
        Assert.True(OfferNumber.TryParse(text, out var number, out _));
        Assert.IsType<OfferTerms.Cashier>(number.Terms);
    }

    [Fact]
    public void A_retailers_own_number_has_no_invented_value()
    {
        Assert.True(OfferNumber.TryParse("10000085207", out var number, out _));
        Assert.Equal(("own:10000085207", false), (number.Identity, number.IsManufacturer));
        Assert.IsType<OfferTerms.Unknown>(number.Terms);
    }

    [Theory]
    [InlineData("548500100091", "wrong-check-digit", 11)]
    [InlineData("5485001000", "wrong-length", 0)]
    [InlineData("54850010a09", "not-a-digit", 8)]
    [InlineData("100000852070", "wrong-check-digit", 11)]
    [InlineData("", "wrong-length", 0)]
    public void A_bad_number_names_rule_and_place(string text, string code, int offset)
    {
        Assert.False(OfferNumber.TryParse(text, out _, out var error));
        Assert.Equal((code, offset), (error.Code, error.Offset));
    }
}
