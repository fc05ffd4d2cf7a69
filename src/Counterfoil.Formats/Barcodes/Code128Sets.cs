using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Barcodes;

/// <summary>
/// Chooses between the code sets B (letters and digits) and C (pairs of digits) of Code 128 so that the symbol is as
/// short
/// as it can be (ISO/IEC 15417, annex E).
/// </summary>
internal static class Code128Sets
{
    private const char Fnc1 = ElementString.Separator;
    private const int ValueOfFnc1 = 102;
    private const int ToC = 99;
    private const int ToB = 100;
    private const int StartB = 104;
    private const int StartC = 105;
    private const int Never = 1 << 20;

    /// <summary>The values of a text from the start character on; a separator becomes FNC1.</summary>
    /// <param name="text">Printable ASCII and separators.</param>
    public static List<int> Encode(string text)
    {
        var (b, c) = Costs(text);
        var inC = c[0] <= b[0];
        var values = new List<int> { inC ? StartC : StartB };
        for (var at = 0; at < text.Length;)
        {
            var (stay, change) = inC ? (StayInC(text, at, c), 1 + b[at]) : (1 + b[at + 1], 1 + StayInC(text, at, c));
            if (change < stay)
            {
                values.Add(inC ? ToB : ToC);
                inC = !inC;
            }

            at += Add(values, text, at, inC);
        }

        return values;
    }

    /// <summary>The fewest characters from each place to the end, when set B or C is in force there.</summary>
    private static (int[] B, int[] C) Costs(string text)
    {
        var (b, c) = (new int[text.Length + 1], new int[text.Length + 1]);
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var (inB, inC) = (1 + b[at + 1], StayInC(text, at, c));
            b[at] = Math.Min(inB, 1 + inC);
            c[at] = Math.Min(inC, 1 + inB);
        }

        return (b, c);
    }

    private static int StayInC(string text, int at, int[] c) =>
        text[at] == Fnc1 ? 1 + c[at + 1] : IsPair(text, at) ? 1 + c[at + 2] : Never;

    private static int Add(List<int> values, string text, int at, bool inC)
    {
        if (text[at] == Fnc1)
        {
            values.Add(ValueOfFnc1);
            return 1;
        }

        values.Add(inC ? ((text[at] - '0') * 10) + text[at + 1] - '0' : text[at] - ' ');
        return inC ? 2 : 1;
    }

    private static bool IsPair(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]);
}
