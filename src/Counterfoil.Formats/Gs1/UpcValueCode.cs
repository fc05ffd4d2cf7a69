using System.Collections.Frozen;
using System.Globalization;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// What a legacy UPC coupon's value code grants: money off or a free item, once enough items are bought.
/// Source: the value code table in <c>data/upc/value-codes.csv</c>, 95 rows.
/// </summary>
/// <param name="Code">Two digits.</param>
/// <param name="ItemsRequired">Matching items that the basket must hold, 1 to 5.</param>
/// <param name="CentsOff">Minor units taken off; zero when an item is free.</param>
/// <param name="FreeItem">Whether one of the items is free.</param>
public sealed record UpcValueCode(string Code, int ItemsRequired, int CentsOff, bool FreeItem)
{
    private static readonly FrozenDictionary<string, UpcValueCode> Table = Read();

    /// <summary>All codes that have a meaning, in order.</summary>
    public static IEnumerable<UpcValueCode> All => Table.Values.OrderBy(row => row.Code, StringComparer.Ordinal);

    /// <summary>
    /// The meaning of a code; null for 00 (the checker decides) and for the reserved 17, 27, 94 and 97.
    /// </summary>
    public static UpcValueCode? Find(string code) => Table.GetValueOrDefault(code);

    private static FrozenDictionary<string, UpcValueCode> Read()
    {
        using var stream = typeof(UpcValueCode).Assembly.GetManifestResourceStream("upc-value-codes.csv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return rows.Skip(1).Select(Row).ToFrozenDictionary(row => row.Code, StringComparer.Ordinal);
    }

    private static UpcValueCode Row(string line)
    {
        var cells = line.TrimEnd('\r').Split(',');
        return new UpcValueCode(cells[0], Number(cells[1]), Number(cells[2]), cells[3] == "1");
    }

    private static int Number(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
}
