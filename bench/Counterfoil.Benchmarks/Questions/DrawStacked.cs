using System.Globalization;
using Counterfoil.Formats.Barcodes;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Benchmarks.Questions;

/// <summary>How many stacked symbols are drawn in a second, and what do the pictures cost on top?</summary>
internal static class DrawStacked
{
    public static Task Ask()
    {
        _ = ElementString.TryParse(
            "(8110)106141410222223100110222111101231023456721104561045678991201", 2026, out var coupon, out _);
        _ = DataBarExpanded.TryDrawStacked(coupon!, 2, out var drawn, out _);
        var linear = Measurement.Of("modules, linear", () => _ = DataBarExpanded.TryDraw(coupon!, out _, out _));
        var stacked = Measurement.Of(
            "modules, stacked, two pairs a row", () => _ = DataBarExpanded.TryDrawStacked(coupon!, 2, out _, out _));
        var svg = Measurement.Of("SVG of the stacked one", () => _ = SvgPicture.Write(drawn!));
        var png = Measurement.Of("PNG of the stacked one", () => _ = PngPicture.Write(drawn!));
        foreach (var measurement in new[] { linear, stacked, svg, png })
        {
            measurement.Print();
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"stacked takes {linear.PerSecond / stacked.PerSecond:0.00} times as long as linear; "
            + $"its PNG takes {stacked.PerSecond / png.PerSecond:0.0} times as long as its modules"));
        return Task.CompletedTask;
    }
}
