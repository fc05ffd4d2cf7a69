using Counterfoil.Domain.Products;
using Xunit;

namespace Counterfoil.Tests.Domain.Products;

public sealed class ProductCodeTests
{
    [Fact]
    public void The_three_lengths_of_a_gtin_are_one_product_at_any_retailer()
    {
        Assert.Equal(Read("614141200115", "a"), Read("0614141200115", "b"));
        Assert.Equal(Read("614141200115", "a"), Read("00614141200115", ""));
    }

    [Fact]
    public void An_item_number_means_nothing_outside_its_retailer()
    {
        Assert.NotEqual(Read("13213567", "a"), Read("13213567", "b"));
        Assert.Equal(Read("13213567", "a"), Read("13213567", "a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("\u0661")]
    [InlineData("a\n")]
    public void Blanks_and_strange_letters_are_refused(string text) =>
        Assert.False(ProductCode.TryParse(text, "a", out _));

    private static ProductCode Read(string text, string retailer)
    {
        Assert.True(ProductCode.TryParse(text, retailer, out var code));
        return code;
    }
}
