using Counterfoil.Domain.Activity;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Activity;

/// <summary>
/// The stream that this process writes. Opening it raises its epoch, so that a writer from before is fenced out.
/// </summary>
public sealed class ActivityStream
{
    /// <summary>The stream of a network that runs as one process.</summary>
    public const string Main = "main";

    private ActivityStream(long epoch) => Epoch = epoch;

    /// <summary>This process's turn at the stream.</summary>
    public long Epoch { get; }

    /// <summary>The stream's name.</summary>
    public string Name => Main;

    /// <summary>Takes the stream over; the epoch is durable when this returns.</summary>
    public static ActivityStream Open(Database database)
    {
        using var rows = database.OpenWriter();
        var epoch = rows.ReadFirst(
            """
            INSERT INTO activity_stream (stream, epoch, sequence, hash) VALUES (@stream, 1, 0, @origin)
            ON CONFLICT (stream) DO UPDATE SET epoch = epoch + 1
            RETURNING epoch
            """,
            row => row.GetInt64(0),
            ("@stream", Main), ("@origin", ActivityHash.Origin));
        return new ActivityStream(epoch);
    }
}
