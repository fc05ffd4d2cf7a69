namespace Counterfoil.Formats.Barcodes;

/// <summary>
/// Lays the characters of DataBar Expanded out in one row or several (ISO/IEC 24724, 7.2.3 and 7.2.8).
/// </summary>
internal sealed class DataBarRows
{
    private const int RowHeight = 34;
    private readonly List<int[]> _characters = [];
    private readonly int _pairs;

    public DataBarRows(int[] values)
    {
        _characters.AddRange(values.Select(DataBarCharacter.Widths));
        _pairs = (values.Length + 2) / 2;
        _characters.Insert(0, DataBarCharacter.Widths(Check(values.Length + 1)));
    }

    /// <summary>The number of pairs, a last one without right character included.</summary>
    public int Pairs => _pairs;

    /// <summary>The rows of modules with so many pairs in each, and the separators between them.</summary>
    public List<ModuleRow> Draw(int pairsPerRow)
    {
        var rows = new List<DataBarRow>();
        for (var first = 0; first < _pairs; first += pairsPerRow)
        {
            rows.Add(DrawRow(rows.Count, first, Math.Min(pairsPerRow, _pairs - first), pairsPerRow));
        }

        var width = rows[0].Modules.Length;
        var drawn = new List<ModuleRow>();
        foreach (var row in rows)
        {
            if (drawn.Count > 0)
            {
                drawn.Add(new ModuleRow(DataBarRow.MiddleSeparator(width), 1, ModuleRole.Separator));
                drawn.Add(new ModuleRow(row.Separator(width), 1, ModuleRole.Separator));
            }

            drawn.Add(new ModuleRow(row.Padded(width), RowHeight));
            if (row != rows[^1])
            {
                drawn.Add(new ModuleRow(row.Separator(width), 1, ModuleRole.Separator));
            }
        }

        return drawn;
    }

    private DataBarRow DrawRow(int index, int firstPair, int pairs, int pairsPerRow)
    {
        var elements = new List<int> { 1, 1 };
        for (var pair = firstPair; pair < firstPair + pairs; pair++)
        {
            elements.AddRange(_characters[2 * pair]);
            elements.AddRange(DataBarFinders.Of(_pairs, pair));
            if ((2 * pair) + 1 < _characters.Count)
            {
                elements.AddRange(_characters[(2 * pair) + 1].Reverse());
            }
        }

        elements.AddRange([1, 1]);
        var isOdd = index % 2 == 1;
        var isShifted = isOdd && pairsPerRow % 2 == 0 && (pairsPerRow - pairs) % 2 == 1;
        var isMirrored = isOdd && pairsPerRow % 2 == 0 && !isShifted;
        if (isShifted)
        {
            elements[0] = 2;
        }

        if (isMirrored)
        {
            elements.Reverse();
        }

        return new DataBarRow(Modules(elements, startsDark: isOdd && !isShifted), pairs, isMirrored, isShifted);
    }

    private static bool[] Modules(List<int> elements, bool startsDark)
    {
        var modules = new List<bool>();
        foreach (var width in elements)
        {
            modules.AddRange(Enumerable.Repeat(startsDark, width));
            startsDark = !startsDark;
        }

        return [.. modules];
    }

    /// <summary>The value of the check character: widths weighted by powers of 3, modulo 211.</summary>
    private int Check(int total)
    {
        var sum = 0;
        for (var i = 0; i < _characters.Count; i++)
        {
            var (pair, isRight) = ((i + 1) / 2, (i + 1) % 2 == 1);
            var row = (4 * DataBarFinders.Index(_pairs, pair)) + (pair % 2 * 2) + (isRight ? 1 : 0) - 1;
            for (var j = 0; j < 8; j++)
            {
                sum = (sum + (_characters[i][j] * Power((8 * row) + j))) % 211;
            }
        }

        return (211 * (total - 4)) + sum;
    }

    private static int Power(int exponent)
    {
        var power = 1;
        for (var i = 0; i < exponent; i++)
        {
            power = power * 3 % 211;
        }

        return power;
    }
}
