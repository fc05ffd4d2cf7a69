using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Activity;

/// <summary>Says how far the record has grown, so that a reader knows cheaply whether anything changed.</summary>
public sealed class ActivityHead(Database database)
{
    /// <summary>Entries of all streams together.</summary>
    public long Entries() => database.Read(rows => rows.ReadFirst(
        "SELECT coalesce(SUM(sequence), 0) FROM activity_stream", row => row.GetInt64(0)));
}
