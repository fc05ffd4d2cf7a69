using System.Diagnostics.CodeAnalysis;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Barcodes;

/// <summary>The data characters of a DataBar Expanded symbol, 12 bits each (ISO/IEC 24724, 7.2.5).</summary>
internal static class DataBarData
{
    private const int MostCharacters = 21;

    /// <summary>Encodes elements into 3 to 21 values of 0 to 4095.</summary>
    /// <param name="elements">What to encode.</param>
    /// <param name="charactersPerRow">
    /// For a stacked symbol; 0 for a linear one. No row may hold a single character.
    /// </param>
    /// <param name="values">The values, when they fit.</param>
    /// <param name="error">What does not fit, when not.</param>
    public static bool TryEncode(
        ElementString elements, int charactersPerRow, [NotNullWhen(true)] out int[]? values,
        [NotNullWhen(false)] out CodeError? error)
    {
        values = null;
        error = FindUnencodable(elements) ?? CheckLength(elements);
        if (error is not null)
        {
            return false;
        }

        var method = DataBarMethod.For(elements);
        var field = new GeneralField(method.Rest);
        field.Encode();
        var bits = method.Bits;
        bits.Add(field.Bits);
        AddLastDigit(bits, field, charactersPerRow);
        var count = CountCharacters(bits.Count, charactersPerRow);
        if (count > MostCharacters)
        {
            error = new CodeError(
                "too-long", "input", 0, 0,
                $"A DataBar Expanded symbol holds {MostCharacters * 12} bits; this needs {bits.Count}.");
            return false;
        }

        Pad(bits, count * 12, field.EndsNumeric);
        if (method.LengthBits > 0)
        {
            bits.Set(method.LengthBits, (count + 1) % 2 == 1);
            bits.Set(method.LengthBits + 1, count + 1 > 14);
        }

        values = [.. Enumerable.Range(0, count).Select(index => bits.Number(index * 12, 12))];
        return true;
    }

    /// <summary>No text of so many characters fits; shorter ones are encoded to see.</summary>
    private static CodeError? CheckLength(ElementString elements)
    {
        const int neverFits = 100;
        var length = elements.ToPlain().Length;
        return length <= neverFits
            ? null
            : new CodeError("too-long", "input", 0, 0, $"A DataBar Expanded symbol cannot hold {length} characters.");
    }

    private static CodeError? FindUnencodable(ElementString elements)
    {
        foreach (var element in elements.Elements)
        {
            var at = element.Value.IndexOf('#', StringComparison.Ordinal);
            if (at >= 0)
            {
                return new CodeError(
                    "invalid-character", "value", at, 1, "DataBar Expanded cannot encode this character.", element.Ai);
            }
        }

        return null;
    }

    private static void AddLastDigit(BitList bits, GeneralField field, int charactersPerRow)
    {
        if (field.LastDigit is not { } digit)
        {
            return;
        }

        var room = (CountCharacters(bits.Count, charactersPerRow) * 12) - bits.Count;
        if (room is >= 4 and <= 6)
        {
            bits.Add(digit + 1, 4);
        }
        else
        {
            bits.Add((11 * digit) + 10 + 8, 7);
        }
    }

    private static int CountCharacters(int bits, int charactersPerRow)
    {
        var count = Math.Max(3, (bits + 11) / 12);
        return charactersPerRow > 0 && (count + 1) % charactersPerRow == 1 ? count + 1 : count;
    }

    private static void Pad(BitList bits, int length, bool fromNumeric)
    {
        if (fromNumeric && bits.Count < length)
        {
            bits.Add(0, 4);
        }

        while (bits.Count < length)
        {
            bits.Add(4, 5);
        }

        bits.Truncate(length);
    }
}
