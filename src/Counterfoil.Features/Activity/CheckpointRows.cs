using System.Text.Json;
using Counterfoil.Domain.Activity;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Activity;

/// <summary>Checkpoints as stored.</summary>
internal static class CheckpointRows
{
    /// <summary>The newest, or null.</summary>
    public static Checkpoint? Last(Rows rows) => rows.ReadFirst(
        "SELECT number, body, previous_hash, hash FROM activity_checkpoint ORDER BY number DESC LIMIT 1", Of);

    /// <summary>All, in order.</summary>
    public static IEnumerable<Checkpoint> All(Rows rows) => rows.Stream(
        "SELECT number, body, previous_hash, hash FROM activity_checkpoint ORDER BY number", Of);

    /// <summary>The heads that a checkpoint covers; null when its text is not a checkpoint's.</summary>
    public static List<StreamHead>? Heads(Checkpoint checkpoint)
    {
        try
        {
            using var body = JsonDocument.Parse(checkpoint.Body);
            return body.RootElement.GetProperty("heads").EnumerateArray().Select(head => new StreamHead(
                head.GetProperty("stream").GetString()!,
                head.GetProperty("sequence").GetInt64(),
                head.GetProperty("hash").GetString()!)).ToList();
        }
        catch (Exception reason) when (reason is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Checkpoint Of(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3));
}
