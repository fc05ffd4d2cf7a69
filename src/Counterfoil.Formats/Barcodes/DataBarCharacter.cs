namespace Counterfoil.Formats.Barcodes;

/// <summary>
/// The widths of a DataBar Expanded character: 17 modules in eight elements, four odd and four even ones interleaved
/// (ISO/IEC 24724, 7.2.4 and annex B).
/// </summary>
internal static class DataBarCharacter
{
    private static readonly (int First, int OddModules, int WidestOdd, int WidestEven, int EvenCount)[] Groups =
    [
        (0, 12, 7, 2, 4),
        (348, 10, 5, 4, 20),
        (1388, 8, 4, 5, 52),
        (2948, 6, 3, 6, 104),
        (3988, 4, 1, 8, 204),
    ];

    /// <summary>The eight widths of a value.</summary>
    /// <param name="value">0 to 4191.</param>
    public static int[] Widths(int value)
    {
        var group = Groups.Last(row => value >= row.First);
        var within = value - group.First;
        var odd = Combine(within / group.EvenCount, group.OddModules, group.WidestOdd, allowAllWide: false);
        var even = Combine(within % group.EvenCount, 17 - group.OddModules, group.WidestEven, allowAllWide: true);
        var widths = new int[8];
        for (var i = 0; i < 4; i++)
        {
            widths[2 * i] = odd[i];
            widths[(2 * i) + 1] = even[i];
        }

        return widths;
    }

    /// <summary>The widths of four elements that stand at a place in the order of all their combinations.</summary>
    private static int[] Combine(int value, int modules, int widest, bool allowAllWide)
    {
        const int elements = 4;
        var widths = new int[elements];
        var hasNarrow = false;
        for (var at = 0; at < elements - 1; at++)
        {
            var left = elements - at - 1;
            for (var width = 1; ; width++)
            {
                var narrowSeen = hasNarrow || width == 1;
                var count = Count(modules - width, left, widest, narrowSeen || allowAllWide);
                if (value < count)
                {
                    widths[at] = width;
                    modules -= width;
                    hasNarrow = narrowSeen;
                    break;
                }

                value -= count;
            }
        }

        widths[^1] = modules;
        return widths;
    }

    /// <summary>How many ways there are to split modules over the elements that are left.</summary>
    private static int Count(int modules, int elements, int widest, bool allowAllWide)
    {
        var count = Choose(modules - 1, elements - 1);
        if (!allowAllWide && modules - elements >= elements)
        {
            count -= Choose(modules - elements - 1, elements - 1);
        }

        if (elements == 1)
        {
            return count - (modules > widest ? 1 : 0);
        }

        for (var wide = modules - (elements - 1); wide > widest; wide--)
        {
            count -= elements * Choose(modules - wide - 1, elements - 2);
        }

        return count;
    }

    private static int Choose(int of, int count)
    {
        if (count < 0 || of < count)
        {
            return 0;
        }

        var result = 1;
        for (var i = 1; i <= count; i++)
        {
            result = result * (of - count + i) / i;
        }

        return result;
    }
}
