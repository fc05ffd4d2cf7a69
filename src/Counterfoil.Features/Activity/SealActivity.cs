using System.Globalization;
using System.Text;
using Counterfoil.Domain.Activity;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Activity;

/// <summary>Covers new stream heads in a checkpoint, chained to the checkpoint before.</summary>
public sealed class SealActivity(GroupCommitWriter writer)
{
    /// <summary>Seals what is new; the checkpoint's number, or null when all was sealed.</summary>
    public Task<long?> Seal() => writer.Write<long?>(["activity checkpoint"], Decide);

    private static long? Decide(WriteBatch batch)
    {
        var heads = batch.Rows.Read(
            "SELECT stream, sequence, hash FROM activity_stream ORDER BY stream",
            row => new StreamHead(row.GetString(0), row.GetInt64(1), row.GetString(2)));
        var last = CheckpointRows.Last(batch.Rows);
        var covers = Covers(heads);
        if (heads.TrueForAll(head => head.Sequence == 0)
            || (last is not null && last.Body.EndsWith(covers, StringComparison.Ordinal)))
        {
            return null;
        }

        var number = (last?.Number ?? 0) + 1;
        var previous = last?.Hash ?? ActivityHash.Origin;
        var body = string.Create(
            CultureInfo.InvariantCulture, $"{{\"checkpoint\":{number},\"at\":\"{UtcText.Of(batch.Now)}\",{covers}");
        batch.WriteOne(
            """
            INSERT INTO activity_checkpoint (number, body, previous_hash, hash)
            VALUES (@number, @body, @previous, @hash)
            """,
            ("@number", number), ("@body", body), ("@previous", previous),
            ("@hash", ActivityHash.Of(previous, body)));
        return number;
    }

    private static string Covers(List<StreamHead> heads)
    {
        var text = new StringBuilder("\"heads\":[");
        foreach (var head in heads)
        {
            text.Append(text[^1] == '[' ? "" : ",").Append(
                CultureInfo.InvariantCulture,
                $"{{\"stream\":\"{head.Stream}\",\"sequence\":{head.Sequence},\"hash\":\"{head.Hash}\"}}");
        }

        return text.Append("]}").ToString();
    }
}
