using Counterfoil.Domain.Activity;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Activity;

/// <summary>
/// The stream that this process writes. Its first entry raises the stream's epoch, so that a writer from before is
/// fenced out; a process that changes nothing leaves no trace.
/// </summary>
public sealed class ActivityStream
{
    /// <summary>The stream of a network that runs as one process.</summary>
    public const string Main = "main";

    private long? epoch;

    /// <summary>The stream's name.</summary>
    public string Name => Main;

    /// <summary>This process's turn at the stream, taken with the first batch that commits.</summary>
    internal long EpochIn(WriteBatch batch)
    {
        if (epoch is { } taken)
        {
            return taken;
        }

        var raised = batch.Rows.ReadFirst(
            """
            INSERT INTO activity_stream (stream, epoch, sequence, hash) VALUES (@stream, 1, 0, @origin)
            ON CONFLICT (stream) DO UPDATE SET epoch = epoch + 1
            RETURNING epoch
            """,
            row => row.GetInt64(0), ("@stream", Main), ("@origin", ActivityHash.Origin));
        batch.AfterCommit(() => epoch = raised);
        return raised;
    }
}
