using System.Globalization;
using Counterfoil.Domain.Activity;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Activity;

/// <summary>Recomputes every link of the record and says where it was altered first. Reads only.</summary>
public static class VerifyActivity
{
    private const string Checkpoints = "checkpoints";

    /// <summary>Verifies all streams and checkpoints in one snapshot.</summary>
    public static VerifyReport Verify(Database database) => database.Read(Verify);

    private static VerifyReport Verify(Rows rows)
    {
        var kept = rows.Read(
            "SELECT stream, sequence, hash FROM activity_stream ORDER BY stream",
            row => new StreamHead(row.GetString(0), row.GetInt64(1), row.GetString(2)));
        var findings = new List<ChainFinding>();
        var sealedHeads = VerifyCheckpoints(rows, findings);
        var checks = kept.ToDictionary(
            head => head.Stream, head => new ChainCheck(head.Stream), StringComparer.Ordinal);
        var broken = new HashSet<string>(StringComparer.Ordinal);
        long entries = 0;
        foreach (var entry in Entries(rows))
        {
            entries++;
            if (broken.Contains(entry.Stream))
            {
                continue;
            }

            var finding = Take(checks, sealedHeads, entry);
            if (finding is not null)
            {
                broken.Add(entry.Stream);
                findings.Add(finding);
            }
        }

        findings.AddRange(kept.Where(head => !broken.Contains(head.Stream))
            .Select(head => checks[head.Stream].End(head) ?? Cut(sealedHeads, head)).OfType<ChainFinding>());
        return new VerifyReport(
            kept.Count, entries, sealedHeads.Checkpoints, entries - sealedHeads.Entries(kept), findings);
    }

    /// <summary>Takes an entry, and compares it with the checkpoint that ends at it.</summary>
    private static ChainFinding? Take(Dictionary<string, ChainCheck> checks, SealedHeads seals, ActivityEntry entry)
    {
        if (!checks.TryGetValue(entry.Stream, out var check))
        {
            return new ChainFinding(entry.Stream, entry.Sequence, "was added: there is no such stream");
        }

        var finding = check.Take(entry);
        if (finding is null && seals.HashAt(entry.Stream, entry.Sequence) is { } hash && hash != entry.Hash)
        {
            finding = new ChainFinding(
                entry.Stream, seals.FirstAfterSealBefore(entry.Stream, entry.Sequence),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"or one up to {entry.Sequence} was rewritten: the checkpoint has another hash"));
        }

        return finding;
    }

    private static ChainFinding? Cut(SealedHeads seals, StreamHead head) =>
        seals.Last(head.Stream) is { } last && last > head.Sequence
            ? new ChainFinding(
                head.Stream, head.Sequence + 1,
                string.Create(CultureInfo.InvariantCulture, $"is gone: a checkpoint goes to {last}"))
            : null;

    private static SealedHeads VerifyCheckpoints(Rows rows, List<ChainFinding> findings)
    {
        var heads = new SealedHeads();
        var previous = ActivityHash.Origin;
        foreach (var checkpoint in CheckpointRows.All(rows))
        {
            var covers = CheckpointRows.Heads(checkpoint);
            var what = checkpoint.Number != heads.Checkpoints + 1 ? "follows a gap"
                : ActivityHash.Of(checkpoint.PreviousHash, checkpoint.Body) != checkpoint.Hash || covers is null
                    ? "was altered: its text does not give its hash"
                : checkpoint.PreviousHash != previous ? "is not chained to the one before"
                : null;
            if (what is not null)
            {
                findings.Add(new ChainFinding(Checkpoints, checkpoint.Number, what));
                break;
            }

            heads.Add(covers!);
            previous = checkpoint.Hash;
        }

        return heads;
    }

    private static IEnumerable<ActivityEntry> Entries(Rows rows) => rows.Stream(
        "SELECT stream, sequence, body, previous_hash, hash FROM activity_entry ORDER BY stream, sequence",
        row => new ActivityEntry(
            row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4)));
}
