namespace Counterfoil.Domain.Offers;

/// <summary>One page of the index of live offers: entries by rising key, then by offer. Never changes.</summary>
internal sealed class OfferPage
{
    private const int GroupBits = 3;
    private readonly ulong[] keys;
    private readonly int[] starts;
    private readonly uint[] filed;

    private OfferPage(ulong[] keys, int[] starts, uint[] filed)
    {
        this.keys = keys;
        this.starts = starts;
        this.filed = filed;
    }

    /// <summary>A purchase group of an offer, filed under a key.</summary>
    /// <param name="Key">The key.</param>
    /// <param name="Offer">The offer's number, below 2^29.</param>
    /// <param name="Groups">One bit for each group.</param>
    public readonly record struct Entry(ulong Key, int Offer, int Groups);

    public static OfferPage Empty { get; } = new([], [0], []);

    public static OfferPage Of(List<Entry> entries)
    {
        entries.Sort((a, b) => a.Key == b.Key ? a.Offer - b.Offer : a.Key.CompareTo(b.Key));
        List<ulong> found = [];
        List<int> begins = [];
        var offers = new uint[entries.Count];
        for (var at = 0; at < entries.Count; at++)
        {
            if (found.Count == 0 || found[^1] != entries[at].Key)
            {
                found.Add(entries[at].Key);
                begins.Add(at);
            }

            offers[at] = ((uint)entries[at].Offer << GroupBits) | (uint)entries[at].Groups;
        }

        begins.Add(entries.Count);
        return new OfferPage([.. found], [.. begins], offers);
    }

    public OfferPage With(List<Entry> more) => Of([.. Entries(), .. more]);

    public OfferPage Without(List<Entry> less) => Of([.. Entries().Except(less)]);

    public void Read(ulong key, List<(int Offer, int Groups)> into)
    {
        var at = Array.BinarySearch(keys, key);
        if (at < 0)
        {
            return;
        }

        foreach (var one in filed.AsSpan(starts[at]..starts[at + 1]))
        {
            into.Add(((int)(one >> GroupBits), (int)(one & ((1 << GroupBits) - 1))));
        }
    }

    private IEnumerable<Entry> Entries()
    {
        for (var key = 0; key < keys.Length; key++)
        {
            for (var at = starts[key]; at < starts[key + 1]; at++)
            {
                yield return new Entry(
                    keys[key], (int)(filed[at] >> GroupBits), (int)(filed[at] & ((1 << GroupBits) - 1)));
            }
        }
    }
}
