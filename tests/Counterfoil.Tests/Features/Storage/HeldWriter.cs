using Counterfoil.Features.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Counterfoil.Tests.Features.Storage;

/// <summary>A writer over a fresh database, whose thread can be held so that requests gather in its queue.</summary>
internal sealed class HeldWriter : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("counterfoil-writer-");
    private readonly DataFolder folder;
    private readonly ManualResetEventSlim open = new(initialState: true);

    public HeldWriter(int capacity = 2048)
    {
        folder = DataFolder.Own(place.FullName);
        Database = new Database(folder);
        using (var rows = Database.OpenWriter())
        {
            rows.Run("CREATE TABLE note (text TEXT PRIMARY KEY, batch INTEGER NOT NULL) STRICT");
        }

        Writer = new GroupCommitWriter(Database, TimeProvider.System, NullLogger<GroupCommitWriter>.Instance, capacity);
    }

    /// <summary>The database, for opening more connections.</summary>
    public Database Database { get; }

    public GroupCommitWriter Writer { get; }

    /// <summary>The notes that another connection sees.</summary>
    public List<string> Notes()
    {
        using var second = Database.ForReading(place.FullName);
        return second.Read(rows => rows.Read("SELECT text FROM note ORDER BY text", row => row.GetString(0)));
    }

    /// <summary>Writes a note; gives the batch that it was written in.</summary>
    public Task<WriteBatch> Note(string text, params string[] keys) =>
        Writer.Write(keys.Length == 0 ? [text] : keys, batch => Write(batch, text));

    /// <summary>Writes a note within a batch.</summary>
    public static WriteBatch Write(WriteBatch batch, string text)
    {
        batch.WriteOne("INSERT INTO note (text, batch) VALUES (@text, 0)", ("@text", text));
        return batch;
    }

    /// <summary>Ends once the thread is busy with a request that waits; those after it gather.</summary>
    public Task Hold()
    {
        open.Reset();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Writer.Write(["hold"], _ =>
        {
            held.TrySetResult();
            open.Wait();
            return 0;
        });
        return held.Task;
    }

    /// <summary>Lets the thread go on.</summary>
    public void Release() => open.Set();

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        Writer.Dispose();
        Database.Dispose();
        folder.Dispose();
        open.Dispose();
        place.Delete(recursive: true);
    }
}
