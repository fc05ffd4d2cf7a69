namespace Counterfoil.Formats.Barcodes;

/// <summary>The finder patterns of DataBar Expanded and their order (ISO/IEC 24724, 7.2.7).</summary>
internal static class DataBarFinders
{
    private static readonly int[][] Widths =
    [
        [1, 8, 4, 1, 1], [3, 6, 4, 1, 1], [3, 4, 6, 1, 1], [3, 2, 8, 1, 1], [2, 6, 5, 1, 1], [2, 2, 9, 1, 1],
    ];

    private static readonly string[] Orders =
    [
        "AA", "ABB", "ACBD", "AEBDC", "AEBDDF", "AEBDEFF", "AABBCCDD", "AABBCCDEE", "AABBCCDEFF", "AABBCDDEEFF",
    ];

    /// <summary>Which pattern, 0 for A to 5 for F, the pair at a place has.</summary>
    public static int Index(int pairs, int pair) => Orders[pairs - 2][pair] - 'A';

    /// <summary>The five widths of the pair at a place, mirrored in every second pair.</summary>
    public static int[] Of(int pairs, int pair)
    {
        var widths = Widths[Index(pairs, pair)];
        return pair % 2 == 0 ? widths : [.. widths.Reverse()];
    }
}
