using System.Globalization;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Barcodes;

/// <summary>
/// The encodation method of DataBar Expanded for a set of elements: its bits, what it has compressed, and what is left
/// for
/// the general field (ISO/IEC 24724, 7.2.5.4).
/// </summary>
/// <param name="Bits">Linkage flag, method, length bits still zero, compressed data.</param>
/// <param name="LengthBits">Where the two length bits stand; 0 if the method has none.</param>
/// <param name="Rest">The text of the general field.</param>
internal sealed record DataBarMethod(BitList Bits, int LengthBits, string Rest)
{
    private const int NoDate = 38400;

    public static DataBarMethod For(ElementString elements)
    {
        var list = elements.Elements;
        if (list[0].Ai != "01")
        {
            return General(elements);
        }

        if (list[0].Value[0] == '9' && list.Count > 1
            && (Fixed(list) ?? WithDate(list) ?? WithPrice(elements)) is { } compressed)
        {
            return compressed;
        }

        var bits = Start(1, 1, lengthBits: true);
        bits.Add(list[0].Value[0] - '0', 4);
        AddItem(bits, list[0].Value);
        return new DataBarMethod(bits, 2, elements.ToPlain()[16..]);
    }

    private static DataBarMethod General(ElementString elements) =>
        new(Start(0, 2, lengthBits: true), 3, elements.ToPlain());

    /// <summary>A weight of six digits that fits 15 bits, and nothing else.</summary>
    private static DataBarMethod? Fixed(IReadOnlyList<Element> list)
    {
        if (list.Count != 2 || list[1].Ai is not ("3103" or "3202" or "3203"))
        {
            return null;
        }

        var weight = Number(list[1].Value);
        var (method, most, add) = list[1].Ai switch
        {
            "3103" => (4, 32767, 0),
            "3202" => (5, 9999, 0),
            _ => (5, 22767, 10000),
        };
        if (weight > most)
        {
            return null;
        }

        var bits = Start(method, 4, lengthBits: false);
        AddItem(bits, list[0].Value);
        bits.Add(weight + add, 15);
        return new DataBarMethod(bits, 0, string.Empty);
    }

    /// <summary>A weight of at most 99999 with any decimals, and perhaps a date.</summary>
    private static DataBarMethod? WithDate(IReadOnlyList<Element> list)
    {
        var kind = list[1].Ai.Length == 4 ? list[1].Ai[..3] : string.Empty;
        if (list.Count > 3 || kind is not ("310" or "320") || list[1].Value[0] != '0')
        {
            return null;
        }

        var date = list.Count == 2 ? 0 : Array.IndexOf(["11", "13", "15", "17"], list[2].Ai);
        if (date < 0)
        {
            return null;
        }

        var bits = Start(0b0111000 + (date * 2) + (kind == "320" ? 1 : 0), 7, lengthBits: false);
        AddItem(bits, list[0].Value);
        bits.Add(((list[1].Ai[3] - '0') * 100000) + Number(list[1].Value), 20);
        bits.Add(list.Count == 2 ? NoDate : Date(list[2].Value), 16);
        return new DataBarMethod(bits, 0, string.Empty);
    }

    private static DataBarMethod? WithPrice(ElementString elements)
    {
        var (item, price) = (elements.Elements[0], elements.Elements[1]);
        var isLocal = price.Ai.StartsWith("392", StringComparison.Ordinal);
        if (price.Ai.Length != 4 || price.Ai[3] > '3'
            || (!isLocal && !price.Ai.StartsWith("393", StringComparison.Ordinal)))
        {
            return null;
        }

        var bits = Start(isLocal ? 0b01100 : 0b01101, 5, lengthBits: true);
        AddItem(bits, item.Value);
        bits.Add(price.Ai[3] - '0', 2);
        if (!isLocal)
        {
            bits.Add(Number(price.Value.AsSpan(0, 3)), 10);
        }

        return new DataBarMethod(bits, 6, elements.ToPlain()[(isLocal ? 20 : 23)..]);
    }

    private static BitList Start(int method, int length, bool lengthBits)
    {
        var bits = new BitList();
        bits.Add(0, 1);
        bits.Add(method, length);
        bits.Add(0, lengthBits ? 2 : 0);
        return bits;
    }

    /// <summary>Twelve digits of a GTIN, without its first and its check digit, three in ten bits.</summary>
    private static void AddItem(BitList bits, string gtin)
    {
        for (var at = 1; at < 13; at += 3)
        {
            bits.Add(Number(gtin.AsSpan(at, 3)), 10);
        }
    }

    private static int Date(string digits) =>
        (Number(digits.AsSpan(0, 2)) * 384) + ((Number(digits.AsSpan(2, 2)) - 1) * 32) + Number(digits.AsSpan(4, 2));

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
