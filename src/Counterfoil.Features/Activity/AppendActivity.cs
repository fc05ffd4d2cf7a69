using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Counterfoil.Domain.Activity;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Activity;

/// <summary>
/// Gathers the entries of a batch and writes them in its transaction, chained to the stream's head. The head moves by a
/// conditional update on stream, epoch and sequence, so a writer that was fenced out cannot append.
/// </summary>
public sealed class AppendActivity : IBatchClosing
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ActivityStream stream;
    private readonly List<(string Kind, string Data)> gathered = [];

    private AppendActivity(ActivityStream stream) => this.stream = stream;

    /// <summary>Adds an entry to the batch.</summary>
    /// <param name="batch">The open batch.</param>
    /// <param name="stream">The stream this process owns.</param>
    /// <param name="kind">Room and past tense: <c>redemption.committed</c>.</param>
    /// <param name="data">What changed, by opaque ids; never a phone number, a name or a serial.</param>
    public static void To(WriteBatch batch, ActivityStream stream, string kind, object data) =>
        batch.Closing(() => new AppendActivity(stream)).gathered.Add((kind, JsonSerializer.Serialize(data, Json)));

    /// <inheritdoc/>
    public void Close(WriteBatch batch)
    {
        var epoch = stream.EpochIn(batch);
        var head = Head(batch.Rows, stream.Name);
        var last = head;
        foreach (var (kind, data) in gathered)
        {
            var sequence = last.Sequence + 1;
            var body = Body(sequence, batch.Now, kind, data);
            var hash = ActivityHash.Of(last.Hash, body);
            batch.WriteOne(
                """
                INSERT INTO activity_entry (stream, sequence, body, previous_hash, hash)
                VALUES (@stream, @sequence, @body, @previous, @hash)
                """,
                ("@stream", stream.Name), ("@sequence", sequence), ("@body", body), ("@previous", last.Hash),
                ("@hash", hash));
            last = new StreamHead(stream.Name, sequence, hash);
        }

        batch.WriteOne(
            """
            UPDATE activity_stream SET sequence = @sequence, hash = @hash
            WHERE stream = @stream AND epoch = @epoch AND sequence = @before
            """,
            ("@sequence", last.Sequence), ("@hash", last.Hash), ("@stream", stream.Name), ("@epoch", epoch),
            ("@before", head.Sequence));
    }

    /// <summary>The head that a stream keeps.</summary>
    internal static StreamHead Head(Rows rows, string stream) => rows.ReadFirst(
        "SELECT stream, sequence, hash FROM activity_stream WHERE stream = @stream",
        row => new StreamHead(row.GetString(0), row.GetInt64(1), row.GetString(2)), ("@stream", stream))!;

    private string Body(long sequence, DateTimeOffset at, string kind, string data) =>
        new StringBuilder(ActivityEntry.Opening(stream.Name, sequence))
            .Append("\"at\":\"").Append(UtcText.Of(at)).Append("\",\"kind\":\"").Append(kind)
            .Append("\",\"data\":").Append(data).Append('}').ToString();
}
