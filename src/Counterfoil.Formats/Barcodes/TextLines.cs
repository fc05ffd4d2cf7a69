namespace Counterfoil.Formats.Barcodes;

/// <summary>Breaks the text below a bar code into lines that are no wider than the bar code.</summary>
internal static class TextLines
{
    /// <summary>The width of a character in modules, both in vector and in bitmap pictures.</summary>
    public const int CharacterWidth = 4;

    /// <summary>The lines; before a bracket if one is near, else anywhere.</summary>
    /// <param name="text">What stands below.</param>
    /// <param name="width">The room in modules.</param>
    public static List<string> Wrap(string text, int width)
    {
        var most = Math.Max(1, width / CharacterWidth);
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(most, text.Length - at);
            if (at + length < text.Length)
            {
                var bracket = text.LastIndexOf('(', at + length - 1, length);
                length = bracket > at + (most / 2) ? bracket - at : length;
            }

            lines.Add(text.Substring(at, length));
            at += length;
        }

        return lines;
    }
}
