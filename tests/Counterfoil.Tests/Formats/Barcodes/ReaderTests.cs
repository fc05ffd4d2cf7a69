using Counterfoil.Features.Codes;
using Counterfoil.Formats.Barcodes;
using Counterfoil.Formats.Gs1;
using Xunit;

namespace Counterfoil.Tests.Formats.Barcodes;

/// <summary>Independent readers read our pictures back.</summary>
public sealed class ReaderTests
{
    private const string Even = "8112001234561234560123456";
    private const string Odd = "811201123456712345611234567";
    private const string Link = "https://id.gs1.org/255/9521141123454?17=271231";

    [Fact]
    public void Zxing_reads_linear_and_stacked_coupons()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 25; i++)
        {
            var coupon = RandomCoupons.Next(random);
            Assert.True(DataBarExpanded.TryDraw(coupon, out var linear, out _));
            Assert.Contains($"\"{coupon}\"", ReadByZxing(linear), StringComparison.Ordinal);
            Assert.True(DataBarExpanded.TryDrawStacked(coupon, (i % 6) + 1, out var stacked, out _));
            Assert.Contains($"\"{coupon}\"", ReadByZxing(stacked), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Zbar_reads_linear_coupons_and_stacked_ones_of_two_rows()
    {
        var random = new Random(20261124);
        for (var i = 0; i < 20; i++)
        {
            // zbarimg reads no linear symbol of more than some sixty digits, whoever drew it.
            var coupon = RandomCoupons.Next(random);
            if (coupon.ToPlain().Length > 50)
            {
                continue;
            }

            Assert.True(DataBarExpanded.TryDraw(coupon, out var linear, out _));
            Assert.Equal(coupon.ToPlain(), ReadByZbar(linear));
        }

        Assert.True(ElementString.TryParse("(8110)106141416543213500110000310123196000", 2026, out var sample, out _));
        Assert.True(DataBarExpanded.TryDrawStacked(sample, 4, out var stacked, out _));
        Assert.Equal(sample.ToPlain(), ReadByZbar(stacked));
    }

    [Theory]
    [InlineData(Symbology.UpcA, "512345678900", "512345678900", "0512345678900")]
    [InlineData(Symbology.Ean13, "4006381333931", "4006381333931", "4006381333931")]
    [InlineData(Symbology.Ean8, "96385074", "96385074", "96385074")]
    [InlineData(Symbology.Gs1128, "(8112)001234561234560123456", Even, Even)]
    [InlineData(Symbology.Gs1128, "(8112)01123456712345611234567", Odd, Odd)]
    [InlineData(Symbology.Qr, Link, Link, Link)]
    public void Other_symbols_are_read_by_both(Symbology symbology, string text, string zxing, string zbar)
    {
        Assert.True(DrawCode.TryDraw(symbology, text, 2, out var symbol, out var error), error?.Message);

        Assert.Contains($"\"{zxing}\"", ReadByZxing(symbol), StringComparison.Ordinal);
        Assert.Equal(zbar, ReadByZbar(symbol));
    }

    private static string ReadByZxing(BarSymbol symbol) =>
        Read(symbol, file => OutsideTool.Run("ZXingReader", "-1", "-ispure", file));

    private static string ReadByZbar(BarSymbol symbol) =>
        Read(symbol, file => OutsideTool.Run("zbarimg", "-q", "--nodbus", "--raw", file)).TrimEnd('\n');

    private static string Read(BarSymbol symbol, Func<string, string> read)
    {
        var file = Path.Combine(Path.GetTempPath(), $"counterfoil-{Guid.NewGuid():N}.png");
        File.WriteAllBytes(file, PngPicture.Write(symbol));
        try
        {
            return read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
