using System.Diagnostics.CodeAnalysis;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Barcodes;

/// <summary>Code 128 and GS1-128 symbols (ISO/IEC 15417; GS1 General Specifications 5.4).</summary>
public static class Code128
{
    /// <summary>The most data characters of GS1-128, FNC1 in front not counted.</summary>
    public const int MaximumGs1Characters = 48;

    private const int MaximumCharacters = 80;
    private const int BarHeight = 50;
    private const int QuietZone = 10;
    private const int Stop = 106;

    private static readonly string[] Patterns =
    [
        "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312",
        "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212",
        "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121",
        "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331",
        "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123",
        "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124",
        "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114",
        "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112",
        "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
        "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112",
    ];

    /// <summary>Draws GS1-128: FNC1 in front, and between elements where one is needed.</summary>
    /// <param name="elements">At most 80 characters with separators; more than 48 are drawn with a warning.</param>
    /// <param name="symbol">The symbol, when drawn.</param>
    /// <param name="error">Why it cannot be drawn, when not.</param>
    public static bool TryDrawGs1(
        ElementString elements, [NotNullWhen(true)] out BarSymbol? symbol, [NotNullWhen(false)] out CodeError? error)
    {
        var text = elements.ToPlain();
        var warning = text.Length <= MaximumGs1Characters
            ? null
            : $"GS1-128 may hold {MaximumGs1Characters} characters, not {text.Length}.";
        error = text.Length <= MaximumCharacters
            ? null
            : new CodeError(
                "too-long", "input", 0, 0, $"At most {MaximumCharacters} characters are drawn, not {text.Length}.");
        symbol = error is null
            ? Draw(text, elements.ToString(), isGs1: true) with { Warning = warning }
            : null;
        return error is null;
    }

    /// <summary>Draws plain Code 128.</summary>
    /// <param name="text">1 to 80 characters of ASCII.</param>
    /// <param name="symbol">The symbol, when drawn.</param>
    /// <param name="error">Why it cannot be drawn, when not.</param>
    public static bool TryDraw(
        string text, [NotNullWhen(true)] out BarSymbol? symbol, [NotNullWhen(false)] out CodeError? error)
    {
        var stranger = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        error = stranger >= 0
            ? new CodeError("invalid-character", "input", stranger, 1, "Only printable ASCII is drawn.")
            : text.Length is < 1 or > MaximumCharacters
            ? new CodeError(
                "wrong-length", "input", 0, text.Length, $"1 to {MaximumCharacters} characters are drawn.")
            : null;
        symbol = error is null ? Draw(text, text, isGs1: false) : null;
        return error is null;
    }

    private static BarSymbol Draw(string data, string text, bool isGs1)
    {
        var values = Code128Sets.Encode(data, isGs1);
        var sum = values[0];
        for (var i = 1; i < values.Count; i++)
        {
            sum += i * values[i];
        }

        var modules = new List<bool>();
        foreach (var value in values.Append(sum % 103).Append(Stop))
        {
            var dark = true;
            foreach (var width in Patterns[value])
            {
                modules.AddRange(Enumerable.Repeat(dark, width - '0'));
                dark = !dark;
            }
        }

        return new BarSymbol([new ModuleRow([.. modules], BarHeight)], text, QuietZone);
    }
}
