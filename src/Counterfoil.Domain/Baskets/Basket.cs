namespace Counterfoil.Domain.Baskets;

/// <summary>What a lane has scanned, in order. At most <see cref="MostUnits"/> units in all.</summary>
public sealed class Basket
{
    /// <summary>The most units of a basket, so that no request can claim the machine for itself.</summary>
    public const int MostUnits = 100_000;

    private readonly long[] prices;
    private readonly int[] firstUnits;
    private readonly int[] lineOfUnit;
    private readonly int[] firstLineOfBucket;
    private readonly int[] nextLine;

    private Basket(IReadOnlyList<BasketLine> lines, int units)
    {
        Lines = [.. lines];
        prices = new long[units];
        lineOfUnit = new int[units];
        firstUnits = new int[lines.Count + 1];
        nextLine = new int[lines.Count];
        firstLineOfBucket = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(lines.Count * 4) + 1)];
        var unit = 0;
        for (var line = 0; line < Lines.Length; line++)
        {
            var (total, count) = (Lines[line].TotalMinor, Lines[line].Units);
            var (each, more) = (total / count, total % count);
            TotalMinor = checked(TotalMinor + total);
            for (var i = 0; i < count; i++, unit++)
            {
                prices[unit] = each + (i < more ? 1 : 0);
                lineOfUnit[unit] = line;
            }

            firstUnits[line + 1] = unit;
        }

        for (var line = Lines.Length - 1; line >= 0; line--)
        {
            ref var first = ref firstLineOfBucket[Bucket(Lines[line].Product.SearchKey)];
            nextLine[line] = first - 1;
            first = line + 1;
        }
    }

    /// <summary>The lines as scanned; never merged or moved.</summary>
    public BasketLine[] Lines { get; }

    /// <summary>Minor units of all lines together.</summary>
    public long TotalMinor { get; }

    /// <summary>The price of each unit before coupons, minor units, in basket order.</summary>
    public ReadOnlySpan<long> Prices => prices;

    /// <summary>The line of each unit.</summary>
    public ReadOnlySpan<int> LineOfUnit => lineOfUnit;

    /// <summary>Where the units of each line begin; one more entry than lines.</summary>
    public ReadOnlySpan<int> FirstUnits => firstUnits;

    /// <summary>Makes a basket; false when it has more units than <see cref="MostUnits"/>.</summary>
    public static bool TryCreate(IReadOnlyList<BasketLine> lines, out Basket basket)
    {
        var units = lines.Sum(line => (long)line.Units);
        basket = new Basket(units <= MostUnits ? lines : [], units <= MostUnits ? (int)units : 0);
        return units <= MostUnits;
    }

    /// <summary>The first line whose product may have a search key; -1 for none.</summary>
    internal int FirstLine(ulong searchKey) => firstLineOfBucket[Bucket(searchKey)] - 1;

    /// <summary>The next such line; -1 for none.</summary>
    internal int NextLine(int line) => nextLine[line];

    private int Bucket(ulong key) => (int)((key * 11400714819323198485UL) >> 40) & (firstLineOfBucket.Length - 1);
}
