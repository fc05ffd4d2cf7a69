namespace Counterfoil.Formats.Barcodes;

/// <summary>One row of a DataBar Expanded symbol and the separator that belongs to it (ISO/IEC 24724, 7.2.8).</summary>
internal sealed record DataBarRow(bool[] Modules, int Pairs, bool IsMirrored, bool IsShifted)
{
    private const int PairWidth = 49;
    private const int FinderStart = 19;
    private const int FinderWidth = 15;

    /// <summary>The separator in the middle between two rows.</summary>
    public static bool[] MiddleSeparator(int width)
    {
        var separator = new bool[width];
        for (var at = 5; at < width - 4; at += 2)
        {
            separator[at] = true;
        }

        return separator;
    }

    /// <summary>The modules, light to the right up to the width of the symbol.</summary>
    public bool[] Padded(int width)
    {
        var modules = new bool[width];
        Modules.CopyTo(modules, 0);
        return modules;
    }

    /// <summary>
    /// The separator next to this row: its complement, with alternating modules over light runs of finders.
    /// </summary>
    public bool[] Separator(int width)
    {
        var separator = new bool[width];
        for (var at = IsShifted ? 5 : 4; at < Modules.Length - 4; at++)
        {
            separator[at] = !Modules[at];
        }

        for (var pair = 0; pair < Pairs; pair++)
        {
            var start = FinderStart + (PairWidth * pair) + (IsShifted ? 1 : 0);
            for (var at = start; at < start + FinderWidth; at++)
            {
                var (here, before) = IsMirrored ? (Modules.Length - 1 - at, Modules.Length - at) : (at, at - 1);
                if (!Modules[here] && !Modules[before] && separator[before])
                {
                    separator[here] = false;
                }
            }
        }

        return separator;
    }
}
