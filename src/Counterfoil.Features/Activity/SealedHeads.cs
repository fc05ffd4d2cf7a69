using Counterfoil.Domain.Activity;

namespace Counterfoil.Features.Activity;

/// <summary>The stream heads that checkpoints cover.</summary>
internal sealed class SealedHeads
{
    private readonly Dictionary<string, SortedDictionary<long, string>> heads = new(StringComparer.Ordinal);

    /// <summary>Checkpoints taken in so far.</summary>
    public long Checkpoints { get; private set; }

    /// <summary>Takes in one checkpoint's heads.</summary>
    public void Add(IReadOnlyList<StreamHead> covers)
    {
        Checkpoints++;
        foreach (var head in covers)
        {
            if (!heads.TryGetValue(head.Stream, out var known))
            {
                heads.Add(head.Stream, known = []);
            }

            known[head.Sequence] = head.Hash;
        }
    }

    /// <summary>The hash that a checkpoint has for an entry; null when none ends there.</summary>
    public string? HashAt(string stream, long sequence) =>
        heads.TryGetValue(stream, out var known) && known.TryGetValue(sequence, out var hash) ? hash : null;

    /// <summary>The first entry that no earlier checkpoint covers.</summary>
    public long FirstAfterSealBefore(string stream, long sequence) =>
        heads[stream].Keys.TakeWhile(one => one < sequence).LastOrDefault() + 1;

    /// <summary>The last entry that a checkpoint covers; null for a stream without.</summary>
    public long? Last(string stream) => heads.TryGetValue(stream, out var known) ? known.Keys.Last() : null;

    /// <summary>Entries of the streams that are covered.</summary>
    public long Entries(IEnumerable<StreamHead> streams) => streams.Sum(head => Last(head.Stream) ?? 0);
}
