using System.Text;
using System.Text.Json;
using Xunit;

namespace Counterfoil.Tests.Cli.Code;

public sealed class DrawCodeTests
{
    private const string Coupon = "(8110)106141416543213500110000310123196000";

    [Fact]
    public void Modules_are_one_line_a_row_with_separators()
    {
        var (exitCode, output, _) = CodeProcess.Run(
            ["code", "draw", "--symbology", "databar-expanded-stacked", "--columns", "2", "--as", "modules", Coupon]);

        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, 13), (exitCode, rows.Length));
        Assert.All(rows, row => Assert.Equal(102, row.Length));
        Assert.StartsWith("01001100101110001110111111110000", rows[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_png_goes_to_a_file()
    {
        var file = Path.GetTempFileName();
        var (exitCode, output, _) = CodeProcess.Run(
            ["code", "draw", "--symbology", "databar-expanded", "--as", "png", "--out", file, Coupon]);
        var png = File.ReadAllBytes(file);
        File.Delete(file);

        Assert.Equal((0, string.Empty), (exitCode, output));
        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString(png, 0, 4));
    }

    [Fact]
    public void Lines_give_one_picture_each_and_a_refusal_in_its_place()
    {
        var (exitCode, output, _) = CodeProcess.Run(
            ["code", "draw", "--symbology", "ean13", "--as", "modules", "--lines"],
            Encoding.ASCII.GetBytes("4006381333931\n4006381333932\n"));

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((1, 2), (exitCode, lines.Length));
        Assert.Equal(1, JsonDocument.Parse(lines[0]).RootElement.GetProperty("modules").GetArrayLength());
        Assert.Equal(2, JsonDocument.Parse(lines[1]).RootElement.GetProperty("line").GetInt32());
    }

    [Fact]
    public void What_cannot_be_drawn_is_told_in_one_line()
    {
        var (exitCode, output, error) = CodeProcess.Run(["code", "draw", "--symbology", "upca", "512345678901"]);

        Assert.Equal((1, string.Empty), (exitCode, output));
        Assert.Equal("counterfoil: wrong-check-digit: The check digit is 1; 0 belongs there. (offset 11)\n", error);
    }
}
