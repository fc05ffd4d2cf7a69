using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Barcodes;

/// <summary>
/// Chooses between the code sets B (letters and digits) and C (pairs of digits) of Code 128, by the rules of
/// ISO/IEC 15417, annex E: four digits or more are written in C; of an odd number the first stands in B, at the start
/// of the symbol the last. Other encoders choose alike, which matters more than a character saved here and there.
/// </summary>
internal static class Code128Sets
{
    private const char Fnc1 = ElementString.Separator;
    private const int ValueOfFnc1 = 102;
    private const int ToC = 99;
    private const int ToB = 100;
    private const int StartB = 104;
    private const int StartC = 105;
    private const int FewestInC = 4;

    /// <summary>The values of a text from the start character on; a separator becomes FNC1.</summary>
    /// <param name="text">Printable ASCII and separators.</param>
    /// <param name="isGs1">Whether FNC1 stands first of all.</param>
    public static List<int> Encode(string text, bool isGs1)
    {
        var inC = MarkRuns(text);
        GiveOddDigitsToB(text, inC);
        var isC = inC[0];
        var values = new List<int> { isC ? StartC : StartB };
        if (isGs1)
        {
            values.Add(ValueOfFnc1);
        }

        for (var at = 0; at < text.Length;)
        {
            if (inC[at] != isC)
            {
                isC = inC[at];
                values.Add(isC ? ToC : ToB);
            }

            at += Add(values, text, at, isC);
        }

        return values;
    }

    /// <summary>Marks every run of digits and FNC1 that is long enough for set C.</summary>
    private static bool[] MarkRuns(string text)
    {
        var inC = new bool[text.Length];
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == Fnc1))
            {
                end++;
            }

            var isLong = end - start >= FewestInC || (text.Length == 2 && end == 2);
            Array.Fill(inC, isLong, start, end - start);
            start = Math.Max(end, start + 1);
        }

        return inC;
    }

    private static void GiveOddDigitsToB(string text, bool[] inC)
    {
        var digits = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && inC[at] && text[at] != Fnc1)
            {
                digits++;
                continue;
            }

            if (digits % 2 == 1)
            {
                inC[at - digits == 0 ? at - 1 : at - digits] = false;
            }

            digits = 0;
        }

        for (var at = 1; at < text.Length - 1; at++)
        {
            inC[at] &= inC[at - 1] || inC[at + 1];
        }
    }

    private static int Add(List<int> values, string text, int at, bool isC)
    {
        if (text[at] == Fnc1)
        {
            values.Add(ValueOfFnc1);
            return 1;
        }

        values.Add(isC ? ((text[at] - '0') * 10) + text[at + 1] - '0' : text[at] - ' ');
        return isC ? 2 : 1;
    }
}
