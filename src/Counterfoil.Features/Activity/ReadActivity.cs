using System.Text.Json;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Activity;

/// <summary>Reads a stream's entries in order, from a cursor on.</summary>
public sealed class ReadActivity(Database database)
{
    /// <summary>An entry as it is read.</summary>
    /// <param name="Sequence">Its place in the stream.</param>
    /// <param name="Body">What was hashed, as JSON.</param>
    /// <param name="Hash">SHA-256 over the previous hash and the body's bytes as stored.</param>
    public sealed record Row(long Sequence, JsonElement Body, string Hash);

    /// <summary>Entries after a sequence number.</summary>
    public List<Row> After(string stream, long sequence, int limit) => database.Read(rows => rows.Read(
        """
        SELECT sequence, body, hash FROM activity_entry
        WHERE stream = @stream AND sequence > @after ORDER BY sequence LIMIT @limit
        """,
        row => new Row(row.GetInt64(0), JsonElement.Parse(row.GetString(1)), row.GetString(2)),
        ("@stream", stream), ("@after", sequence), ("@limit", limit)));
}
