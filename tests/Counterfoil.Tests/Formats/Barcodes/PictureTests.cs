using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml.Linq;
using Counterfoil.Formats.Barcodes;
using Counterfoil.Formats.Gs1;
using Xunit;

namespace Counterfoil.Tests.Formats.Barcodes;

public sealed class PictureTests
{
    [Fact]
    public void A_upc_symbol_has_95_modules_and_its_guards_where_they_belong()
    {
        Assert.True(EanUpc.TryDrawUpcA("036000291452", out var symbol, out _));

        Assert.Equal(
            "10100011010111101010111100011010001101000110101010110110011101001100110101110010011101101100101",
            Assert.Single(symbol.ModuleLines()));
    }

    [Theory]
    [InlineData("51234567890")]
    [InlineData("512345678900")]
    public void The_check_digit_is_added_where_it_is_missing(string digits)
    {
        Assert.True(EanUpc.TryDrawUpcA(digits, out var symbol, out _));
        Assert.Equal("512345678900", symbol.Text);
    }

    [Fact]
    public void A_number_that_is_not_one_is_not_drawn()
    {
        Assert.False(EanUpc.TryDrawUpcA("512345678901", out _, out var check));
        Assert.Equal("wrong-check-digit", check.Code);
        Assert.False(EanUpc.TryDrawEan13("512345678900000", out _, out var length));
        Assert.Equal("wrong-length", length.Code);
        Assert.False(EanUpc.TryDrawEan8("1234567a", out _, out var stranger));
        Assert.Equal(("not-a-digit", 7), (stranger.Code, stranger.Offset));
    }

    [Fact]
    public void Sixty_six_digits_of_8110_are_the_most_that_a_symbol_holds()
    {
        const string fortyTwo = "012345612345611110123" + "101101236123456789012";
        var sixtySix = fortyTwo + "3991231" + "50123456" + "61123456" + "0";
        Assert.True(DataBarExpanded.TryDraw(Value(sixtySix[..65] + "7"), out var symbol, out _));
        Assert.Equal(21 * 17 + 17 + (11 * 15) + 4, symbol.Width);
        Assert.False(DataBarExpanded.TryDraw(Value(sixtySix + "1"), out _, out var error));
        Assert.Equal("too-long", error.Code);
    }

    [Fact]
    public void A_png_has_the_promised_size_and_unpacks()
    {
        Assert.True(EanUpc.TryDrawEan13("4006381333931", out var symbol, out _));
        var png = PngPicture.Write(symbol, scale: 2);

        var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        Assert.Equal((95 + 22) * 2, width);
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var packed = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var pixels = new MemoryStream();
        packed.CopyTo(pixels);
        Assert.Equal(height * (((width + 7) / 8) + 1), pixels.Length);
    }

    [Fact]
    public void An_svg_is_xml_and_escapes_its_text()
    {
        Assert.True(Code128.TryDraw("<&\"'>", out var symbol, out _));

        var svg = XDocument.Parse(SvgPicture.Write(symbol));
        Assert.Contains(svg.Descendants(), node => node.Value == "<&\"'>");
    }

    /// <summary>Digits in AI (91) with the length of an AI (8110) value, whose content is not checked.</summary>
    private static ElementString Value(string digits)
    {
        Assert.True(ElementString.TryParse("(91)00" + digits, 2026, out var elements, out var error), error?.Message);
        return elements;
    }
}
