using System.Globalization;
using System.Text;

namespace Counterfoil.Formats.Barcodes;

/// <summary>A bar code as an SVG picture: one unit is one module, text below.</summary>
public static class SvgPicture
{
    private const int TextHeight = 8;

    /// <summary>Writes the picture.</summary>
    /// <param name="symbol">The bar code.</param>
    /// <param name="moduleMillimetres">
    /// The width of a module, for printing; 0.33 is the nominal size of EAN and UPC.
    /// </param>
    public static string Write(BarSymbol symbol, double moduleMillimetres = 0.33)
    {
        var lines = TextLines.Wrap(symbol.Text, symbol.Width + (2 * symbol.QuietZone));
        var bars = symbol.Rows.Sum(row => row.Height);
        var width = symbol.Width + (2 * symbol.QuietZone);
        var height = bars + (2 * symbol.QuietZoneAbove) + (lines.Count * TextHeight) + (lines.Count > 0 ? 2 : 0);
        var svg = new StringBuilder();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").Append(Millimetres(width, moduleMillimetres))
            .Append("\" height=\"").Append(Millimetres(height, moduleMillimetres))
            .Append("\" viewBox=\"0 0 ").Append(width).Append(' ').Append(height)
            .Append("\" shape-rendering=\"crispEdges\">\n<title>").Append(Escape(symbol.Text))
            .Append("</title>\n<rect width=\"").Append(width).Append("\" height=\"").Append(height)
            .Append("\" fill=\"#fff\"/>\n<path d=\"");
        var y = symbol.QuietZoneAbove;
        foreach (var row in symbol.Rows)
        {
            AddRow(svg, row, symbol.QuietZone, y);
            y += row.Height;
        }

        svg.Append("\" fill=\"#000\"/>\n");
        foreach (var line in lines)
        {
            y += TextHeight;
            AddText(svg, line, width, y + symbol.QuietZoneAbove);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void AddRow(StringBuilder svg, ModuleRow row, int left, int top)
    {
        for (var at = 0; at < row.Modules.Length; at++)
        {
            if (!row.Modules[at])
            {
                continue;
            }

            var end = at;
            while (end < row.Modules.Length && row.Modules[end])
            {
                end++;
            }

            svg.Append('M').Append(left + at).Append(' ').Append(top).Append('h').Append(end - at)
                .Append('v').Append(row.Height).Append('h').Append(at - end).Append('z');
            at = end;
        }
    }

    private static void AddText(StringBuilder svg, string line, int width, int y) => svg
        .Append("<text x=\"").Append((width / 2.0).ToString(CultureInfo.InvariantCulture)).Append("\" y=\"").Append(y)
        .Append("\" font-family=\"monospace\" font-size=\"7\" text-anchor=\"middle\" textLength=\"")
        .Append((line.Length * TextLines.CharacterWidth).ToString(CultureInfo.InvariantCulture))
        .Append("\" lengthAdjust=\"spacingAndGlyphs\">").Append(Escape(line)).Append("</text>\n");

    private static string Millimetres(int modules, double moduleMillimetres) =>
        (modules * moduleMillimetres).ToString("0.###", CultureInfo.InvariantCulture) + "mm";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                < ' ' or (>= '\uD800' and <= '\uDFFF') or > '\uFFFD' => "\uFFFD",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
