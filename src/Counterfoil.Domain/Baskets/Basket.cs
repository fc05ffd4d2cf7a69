namespace Counterfoil.Domain.Baskets;

/// <summary>What a lane has scanned, in order. At most <see cref="MostUnits"/> units in all.</summary>
public sealed class Basket
{
    /// <summary>The most units of a basket, so that no request can claim the machine for itself.</summary>
    public const int MostUnits = 100_000;

    private Basket(IReadOnlyList<BasketLine> lines) => Lines = lines;

    /// <summary>The lines as scanned; never merged or moved.</summary>
    public IReadOnlyList<BasketLine> Lines { get; }

    /// <summary>Minor units of all lines together.</summary>
    public long TotalMinor => Lines.Sum(line => line.TotalMinor);

    /// <summary>Makes a basket; false when it has more units than <see cref="MostUnits"/>.</summary>
    public static bool TryCreate(IReadOnlyList<BasketLine> lines, out Basket basket)
    {
        basket = new Basket(lines);
        return lines.Sum(line => (long)line.Units) <= MostUnits;
    }
}
