using System.Globalization;

namespace Counterfoil.Formats.Barcodes;

/// <summary>
/// Letters of five by seven dots for the text below a bar code. Source: <c>Glyphs.txt</c>, one character a line: the
/// character and seven rows of five bits, in hexadecimal.
/// </summary>
internal static class Glyphs
{
    /// <summary>The dots from one character to the next.</summary>
    public const int Pitch = 6;

    /// <summary>The dots from top to bottom.</summary>
    public const int Height = 7;

    private const int Width = 5;
    private static readonly Dictionary<char, byte[]> Rows = Read();

    /// <summary>Writes a line; a character without a glyph is a box.</summary>
    public static void Write(Canvas canvas, string line, int left, int top, int dot)
    {
        foreach (var character in line)
        {
            var rows = Rows.GetValueOrDefault(character) ?? Rows['\u25A1'];
            for (var y = 0; y < Height; y++)
            {
                for (var x = 0; x < Width; x++)
                {
                    if (((rows[y] >> (Width - 1 - x)) & 1) == 1)
                    {
                        canvas.Fill(left + (x * dot), top + (y * dot), dot, dot);
                    }
                }
            }

            left += Pitch * dot;
        }
    }

    private static Dictionary<char, byte[]> Read()
    {
        using var stream = typeof(Glyphs).Assembly.GetManifestResourceStream("glyphs.txt")!;
        using var reader = new StreamReader(stream);
        var glyphs = new Dictionary<char, byte[]>();
        while (reader.ReadLine() is { } line)
        {
            glyphs[line[0]] = [.. line[2..].Split(' ').Select(
                row => byte.Parse(row, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))];
        }

        return glyphs;
    }
}
