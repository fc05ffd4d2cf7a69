namespace Counterfoil.Domain.Activity;

/// <summary>
/// Walks one stream from its first entry and says where it was altered. Feed every entry in order, then ask for the
/// end.
/// </summary>
public sealed class ChainCheck(string stream)
{
    private ActivityEntry? last;

    /// <summary>The head that the entries so far lead to.</summary>
    public StreamHead Head => new(stream, last?.Sequence ?? 0, last?.Hash ?? ActivityHash.Origin);

    /// <summary>Takes the next entry; the finding when it, or the one before it, was altered.</summary>
    public ChainFinding? Take(ActivityEntry entry)
    {
        var expected = Head.Sequence + 1;
        if (entry.Sequence != expected)
        {
            return new ChainFinding(stream, expected, $"is gone: {entry.Sequence} follows {Head.Sequence}");
        }

        if (!string.Equals(ActivityHash.Of(entry.PreviousHash, entry.Body), entry.Hash, StringComparison.Ordinal))
        {
            return new ChainFinding(stream, entry.Sequence, "was altered: its text does not give its hash");
        }

        if (!string.Equals(entry.PreviousHash, Head.Hash, StringComparison.Ordinal))
        {
            return last is null
                ? new ChainFinding(stream, entry.Sequence, "was altered: it does not begin at the origin")
                : new ChainFinding(stream, last.Sequence, "was altered: the next entry was chained to another hash");
        }

        if (!NamesItself(entry))
        {
            return new ChainFinding(stream, entry.Sequence, "was moved: its text names another place");
        }

        last = entry;
        return null;
    }

    /// <summary>Compares the end with the head that the stream keeps.</summary>
    public ChainFinding? End(StreamHead kept) => (kept.Sequence - Head.Sequence) switch
    {
        > 0 => new ChainFinding(stream, Head.Sequence + 1, $"is gone: the stream goes to {kept.Sequence}"),
        < 0 => new ChainFinding(stream, kept.Sequence + 1, $"was added: the stream ends at {kept.Sequence}"),
        _ when kept.Hash != Head.Hash => new ChainFinding(
            stream, Head.Sequence, "was altered: the stream ended at another hash"),
        _ => null,
    };

    private static bool NamesItself(ActivityEntry entry) =>
        entry.Body.StartsWith(ActivityEntry.Opening(entry.Stream, entry.Sequence), StringComparison.Ordinal);
}
