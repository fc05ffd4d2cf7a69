using System.Globalization;
using Counterfoil.Formats.Barcodes;
using Counterfoil.Formats.Gs1;
using Xunit;

namespace Counterfoil.Tests.Formats.Barcodes;

/// <summary>Compares module rows with those of the program zint, another encoder.</summary>
public sealed class ZintTests
{
    private const int Seed = 20261122;

    [Fact]
    public void Linear_symbols_of_random_coupons_are_the_same()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 120; i++)
        {
            var coupon = RandomCoupons.Next(random);
            Assert.True(DataBarExpanded.TryDraw(coupon, out var symbol, out var error), error?.Message);
            Same(symbol, "-b", "31", "-d", Zint(coupon));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    public void Stacked_symbols_of_random_coupons_are_the_same(int pairs)
    {
        var random = new Random(Seed + pairs);
        for (var i = 0; i < 40; i++)
        {
            var coupon = RandomCoupons.Next(random);
            Assert.True(DataBarExpanded.TryDrawStacked(coupon, pairs, out var symbol, out var error), error?.Message);
            Same(symbol, "-b", "81", $"--cols={pairs}", "-d", Zint(coupon));
        }
    }

    [Theory]
    [InlineData("(01)90012345678908(3103)001750")]
    [InlineData("(01)90012345678908(3103)032768")]
    [InlineData("(01)90012345678908(3202)009999")]
    [InlineData("(01)90012345678908(3203)022767")]
    [InlineData("(01)90012345678908(3205)012345")]
    [InlineData("(01)90012345678908(3100)012345(17)271231")]
    [InlineData("(01)90012345678908(3201)012345(11)271200")]
    [InlineData("(01)90012345678908(3922)795(30)5")]
    [InlineData("(01)90012345678908(3922)795(30)12(10)AB")]
    [InlineData("(01)90012345678908(3932)0401234(30)12")]
    [InlineData("(01)10012345678902(10)ABC123456")]
    [InlineData("(01)10012345678902(21)abcDEF1234567890!")]
    [InlineData("(01)10012345678902(10)12A")]
    [InlineData("(01)10012345678902(10)1")]
    public void Every_encodation_method_gives_the_same_symbol(string text)
    {
        Assert.True(ElementString.TryParse(text, 2026, out var elements, out var wrong), wrong?.Message);
        Assert.True(DataBarExpanded.TryDraw(elements, out var symbol, out var error), error?.Message);
        Same(symbol, "-b", "31", "-d", Zint(elements));
    }

    [Fact]
    public void Gs1_128_symbols_of_random_coupons_are_the_same()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 150; i++)
        {
            var coupon = RandomCoupons.Next(random);
            Assert.True(Code128.TryDrawGs1(coupon, out var symbol, out _));
            Same(symbol, "-b", "16", "-d", Zint(coupon));
        }
    }

    [Fact]
    public void Upc_and_ean_symbols_are_the_same()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 40; i++)
        {
            var digits = Fuzz.Digits(random, 12);
            Assert.True(EanUpc.TryDrawUpcA(digits[..11], out var upca, out _));
            Same(upca, "-b", "34", "-d", digits[..11]);
            Assert.True(EanUpc.TryDrawEan13(digits, out var ean13, out _));
            Same(ean13, "-b", "13", "-d", digits);
            Assert.True(EanUpc.TryDrawEan8(digits[..7], out var ean8, out _));
            Same(ean8, "-b", "13", "-d", digits[..7]);
        }
    }

    private static void Same(BarSymbol symbol, params string[] arguments)
    {
        var dump = OutsideTool.Run("zint", [.. arguments, "--dump"]);
        var expected = dump.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Bits);
        var drawn = symbol.ModuleLines().ToList();
        var rows = expected.Take(drawn.Count).Select(row => row.PadRight(symbol.Width, '0')[..symbol.Width]);
        Assert.Equal(rows, drawn);
    }

    private static string Bits(string row) => string.Concat(row.Split(' ').SelectMany(part => part).Select(
        digit => Convert.ToString(int.Parse([digit], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), 2)
            .PadLeft(4, '0')));

    private static string Zint(ElementString elements) =>
        string.Concat(elements.Elements.Select(element => $"[{element.Ai}]{element.Value}"));
}
