using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Counterfoil.Features.Storage;

/// <summary>
/// The one writer: takes requests from a bounded queue, decides those that are there at once in one transaction, syncs
/// it once, and then answers them. Requests that share a key never share a batch. On SQLite the open write transaction
/// is the lock on every row.
/// </summary>
public sealed class GroupCommitWriter : IDisposable
{
    /// <summary>The most requests of one batch.</summary>
    public const int MostInBatch = 256;

    private readonly Channel<WriteRequest> queue;
    private readonly Database database;
    private readonly TimeProvider clock;
    private readonly ILogger<GroupCommitWriter> logger;
    private readonly Thread thread;
    private long batches;

    /// <summary>Starts the writer's thread.</summary>
    /// <param name="database">Where to write.</param>
    /// <param name="clock">The time of decisions.</param>
    /// <param name="logger">For batches that were rolled back.</param>
    /// <param name="capacity">Requests that may wait; the next one is refused.</param>
    public GroupCommitWriter(
        Database database, TimeProvider clock, ILogger<GroupCommitWriter> logger, int capacity = 2048)
    {
        this.database = database;
        this.clock = clock;
        this.logger = logger;
        queue = Channel.CreateBounded<WriteRequest>(new BoundedChannelOptions(capacity) { SingleReader = true });
        thread = new Thread(Work) { Name = "group commit writer", IsBackground = true };
        thread.Start();
    }

    /// <summary>Batches made durable since the start; each is one transaction and one sync.</summary>
    public long Batches => Interlocked.Read(ref batches);

    /// <summary>Decides and writes; the task ends when the change is durable.</summary>
    /// <param name="keys">What two requests of one batch must not share.</param>
    /// <param name="decide">Loads, decides, writes, answers; may run more than once.</param>
    /// <exception cref="WriterBusyException">The queue is full.</exception>
    public Task<TAnswer> Write<TAnswer>(IReadOnlyCollection<string> keys, Func<WriteBatch, TAnswer> decide)
    {
        var write = new Write<TAnswer>(keys, decide);
        return queue.Writer.TryWrite(write) ? write.Done : throw new WriterBusyException();
    }

    /// <summary>Lets what is queued finish and ends the thread.</summary>
    public void Dispose()
    {
        queue.Writer.TryComplete();
        thread.Join();
    }

    private void Work()
    {
        using var rows = database.OpenWriter();
        var waiting = new LinkedList<WriteRequest>();
        while (waiting.Count > 0 || queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (waiting.Count < MostInBatch && queue.Reader.TryRead(out var request))
            {
                waiting.AddLast(request);
            }

            Commit(rows, TakeBatch(waiting));
        }
    }

    /// <summary>Takes the requests that share no key with one before them; the others keep their order.</summary>
    private static List<WriteRequest> TakeBatch(LinkedList<WriteRequest> waiting)
    {
        var taken = new List<WriteRequest>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var node = waiting.First; node is not null;)
        {
            var next = node.Next;
            var apart = !node.Value.Keys.Any(keys.Contains);
            keys.UnionWith(node.Value.Keys);

            if (apart)
            {
                taken.Add(node.Value);
                waiting.Remove(node);
            }

            node = next;
        }

        return taken;
    }

    private void Commit(Rows rows, List<WriteRequest> requests)
    {
        WriteBatch batch;
        try
        {
            rows.Run("BEGIN IMMEDIATE");
            batch = new WriteBatch(rows, UtcText.Cut(clock.GetUtcNow()));
            foreach (var request in requests)
            {
                request.Decide(batch);
            }

            batch.Close();
            rows.Run("COMMIT");
        }
        catch (Exception reason)
        {
            RollBack(rows);
            Retry(rows, requests, reason);
            return;
        }

        // From here on the batch is durable: nothing may run it again.
        Interlocked.Increment(ref batches);
        batch.Committed();
        foreach (var request in requests)
        {
            request.Answer();
        }
    }

    private void Retry(Rows rows, List<WriteRequest> requests, Exception reason)
    {
        if (requests.Count == 1)
        {
            requests[0].Fail(reason);
            return;
        }

        logger.LogWarning(reason, "A batch of {Count} was rolled back; its requests are tried singly", requests.Count);
        foreach (var request in requests)
        {
            Commit(rows, [request]);
        }
    }

    private void RollBack(Rows rows)
    {
        try
        {
            rows.Run("ROLLBACK");
        }
        catch (Microsoft.Data.Sqlite.SqliteException reason)
        {
            // The engine rolls back by itself on a full disk or an I/O error.
            logger.LogWarning(reason, "No transaction was open to roll back");
        }
    }
}
