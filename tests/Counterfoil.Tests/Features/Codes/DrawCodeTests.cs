using Counterfoil.Features.Codes;
using Counterfoil.Formats.Barcodes;
using Counterfoil.Tests.Formats;
using Xunit;

namespace Counterfoil.Tests.Features.Codes;

public sealed class DrawCodeTests
{
    private static readonly string[] Valid =
    [
        "(8110)106141416543213500110000310123196000", "(8112)001234561234560123456",
        "(255)952114167890904711(17)271231",
        "(01)90012345678908(3103)001750", "(01)90012345678908(3922)795(30)5", "(01)10012345678902(10)abC-12/3!",
        "512345678900", "4006381333931", "96385074", "]C1255952114167890904711\u001D17271231",
    ];

    [Fact]
    public void Whatever_is_asked_for_is_drawn_or_refused()
    {
        var count = 0;
        Fuzz.Run(Valid, text =>
        {
            foreach (var symbology in Enum.GetValues<Symbology>())
            {
                // A QR symbol takes a millisecond; one text in a hundred must do.
                if ((symbology != Symbology.Qr || count % 100 == 0)
                    && DrawCode.TryDraw(symbology, text, (count % 13) + 1, out var symbol, out _))
                {
                    Assert.All(symbol.Rows, row => Assert.Equal(symbol.Width, row.Modules.Length));
                    if (count % 200 == 0)
                    {
                        Assert.NotEmpty(SvgPicture.Write(symbol));
                        Assert.NotEmpty(PngPicture.Write(symbol));
                    }
                }
            }

            _ = Code128.TryDraw(text, out _, out _);
            count++;
        });
    }

    [Fact]
    public void More_than_48_characters_of_gs1_128_are_warned_of()
    {
        var text = "(8110)106141410222223100110222111101231023456721104561045678991201";

        Assert.True(DrawCode.TryDraw(Symbology.Gs1128, text, 2, out var symbol, out _));
        Assert.NotNull(symbol.Warning);
    }
}
