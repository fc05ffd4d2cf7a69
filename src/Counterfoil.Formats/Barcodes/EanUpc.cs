using System.Diagnostics.CodeAnalysis;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Barcodes;

/// <summary>UPC-A, EAN-13 and EAN-8 symbols (ISO/IEC 15420).</summary>
public static class EanUpc
{
    private const int BarHeight = 60;
    private const int GuardTailHeight = 5;
    private const int QuietZone = 11;

    /// <summary>
    /// The widths of the digits 0 to 9, set A; set C is the same with bars and spaces exchanged, B is mirrored.
    /// </summary>
    private static readonly string[] Digits =
        ["3211", "2221", "2122", "1411", "1132", "1231", "1114", "1312", "1213", "3112"];

    /// <summary>Which of the six left digits of EAN-13 are drawn in set B, by the first digit.</summary>
    private static readonly string[] Parities =
    [
        "AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA",
    ];

    /// <summary>Draws UPC-A: 95 modules.</summary>
    /// <param name="digits">Twelve digits, or eleven to which the check digit is added.</param>
    /// <param name="symbol">The symbol, when drawn.</param>
    /// <param name="error">The rule that the number breaks, when not.</param>
    public static bool TryDrawUpcA(
        string digits, [NotNullWhen(true)] out BarSymbol? symbol, [NotNullWhen(false)] out CodeError? error) =>
        TryDraw(
            digits, 12, number => Draw(number, "AAAAAA", number[..6], number[6..], outer: 1), out symbol, out error);

    /// <summary>Draws EAN-13: 95 modules.</summary>
    /// <param name="digits">Thirteen digits, or twelve to which the check digit is added.</param>
    /// <param name="symbol">The symbol, when drawn.</param>
    /// <param name="error">The rule that the number breaks, when not.</param>
    public static bool TryDrawEan13(
        string digits, [NotNullWhen(true)] out BarSymbol? symbol, [NotNullWhen(false)] out CodeError? error) =>
        TryDraw(
            digits, 13, number => Draw(number, Parities[number[0] - '0'], number[1..7], number[7..], outer: 0),
            out symbol, out error);

    /// <summary>Draws EAN-8: 67 modules.</summary>
    /// <param name="digits">Eight digits, or seven to which the check digit is added.</param>
    /// <param name="symbol">The symbol, when drawn.</param>
    /// <param name="error">The rule that the number breaks, when not.</param>
    public static bool TryDrawEan8(
        string digits, [NotNullWhen(true)] out BarSymbol? symbol, [NotNullWhen(false)] out CodeError? error) =>
        TryDraw(digits, 8, number => Draw(number, "AAAA", number[..4], number[4..], outer: 0), out symbol, out error);

    private static bool TryDraw(
        string digits, int length, Func<string, BarSymbol> draw, [NotNullWhen(true)] out BarSymbol? symbol,
        [NotNullWhen(false)] out CodeError? error)
    {
        var isShort = digits.Length == length - 1 && !digits.AsSpan().ContainsAnyExceptInRange('0', '9');
        var number = isShort ? digits + (char)('0' + CheckDigit.Of(digits)) : digits;
        var isNumber = Gtin.TryParse(number, out _, out error);
        if (number.Length != length && (isNumber || error!.Code != "not-a-digit"))
        {
            error = new CodeError(
                "wrong-length", "gtin", 0, digits.Length, $"{length} digits belong here, not {digits.Length}.");
        }

        symbol = error is null ? draw(number) : null;
        return error is null;
    }

    private static BarSymbol Draw(string number, string parity, string left, string right, int outer)
    {
        var modules = new List<bool>();
        Add(modules, "111", dark: true);
        for (var i = 0; i < left.Length; i++)
        {
            var widths = Digits[left[i] - '0'];
            Add(modules, parity[i] == 'A' ? widths : new string([.. widths.Reverse()]), dark: false);
        }

        Add(modules, "11111", dark: false);
        foreach (var digit in right)
        {
            Add(modules, Digits[digit - '0'], dark: true);
        }

        Add(modules, "111", dark: true);
        bool[] row = [.. modules];
        var rows = new ModuleRow[]
        {
            new(row, BarHeight), new(Tail(row, 3 + (7 * outer)), GuardTailHeight, ModuleRole.GuardTail),
        };
        return new BarSymbol(rows, number, QuietZone);
    }

    /// <summary>The row with only the guard bars left: at both ends and in the middle.</summary>
    private static bool[] Tail(bool[] row, int atEnds)
    {
        var tail = new bool[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var isGuard = i < atEnds || i >= row.Length - atEnds || Math.Abs(i - (row.Length / 2)) <= 2;
            tail[i] = isGuard && row[i];
        }

        return tail;
    }

    private static void Add(List<bool> modules, string widths, bool dark)
    {
        foreach (var width in widths)
        {
            modules.AddRange(Enumerable.Repeat(dark, width - '0'));
            dark = !dark;
        }
    }
}
