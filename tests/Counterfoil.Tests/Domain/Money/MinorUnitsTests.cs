using Counterfoil.Domain.Money;
using Xunit;

namespace Counterfoil.Tests.Domain.Money;

public sealed class MinorUnitsTests
{
    [Theory]
    [InlineData("1.1", 110)]
    [InlineData("1.10", 110)]
    [InlineData("0", 0)]
    [InlineData("0.05", 5)]
    [InlineData("9999999999.99", 999_999_999_999)]
    public void Amounts_are_read_exactly(string text, long expected)
    {
        Assert.True(MinorUnits.TryParse(text, out var minor, out _));
        Assert.Equal(expected, minor);
    }

    [Theory]
    [InlineData("1.234", "has 3 decimals, at most 2 are exact")]
    [InlineData("-1", "is negative")]
    [InlineData("1e2", "is not an amount such as 1.29")]
    [InlineData("", "is not an amount such as 1.29")]
    [InlineData(".5", "is not an amount such as 1.29")]
    [InlineData("5.", "is not an amount such as 1.29")]
    [InlineData("1,5", "is not an amount such as 1.29")]
    [InlineData("\u0661", "is not an amount such as 1.29")]
    [InlineData("10000000000", "is above 9999999999.99")]
    public void Anything_else_is_refused_with_a_reason(string text, string expected)
    {
        Assert.False(MinorUnits.TryParse(text, out _, out var reason));
        Assert.Equal(expected, reason);
    }
}
