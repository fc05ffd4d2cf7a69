using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Counterfoil.Features.Storage;

/// <summary>
/// The embedded database: one connection that writes, and as many that read as are asked for at once.
/// </summary>
public sealed class Database : IDisposable
{
    private readonly string file;
    private readonly bool owned;
    private readonly ConcurrentBag<Rows> idle = [];
    private bool disposed;

    /// <summary>Opens the database of a folder, and brings its schema up to date.</summary>
    /// <exception cref="InvalidOperationException">
    /// Its schema is newer than this program, or the engine does not keep what it confirms.
    /// </exception>
    public Database(DataFolder folder)
    {
        file = DataFolder.DatabaseIn(folder.Path);
        owned = true;
        using var writer = OpenWriter();
        Migrations.Apply(writer);
    }

    private Database(string file) => this.file = file;

    /// <summary>Opens a database for reading only, also while another process owns its folder.</summary>
    /// <exception cref="FileNotFoundException">There is none in the folder.</exception>
    public static Database ForReading(string folder)
    {
        var found = DataFolder.DatabaseIn(folder);
        return File.Exists(found)
            ? new Database(found)
            : throw new FileNotFoundException($"There is no database in {Path.GetFullPath(folder)}.");
    }

    /// <summary>Opens the connection that writes; synchronous=FULL and the write-ahead log are asserted.</summary>
    public Rows OpenWriter()
    {
        var rows = Open(SqliteOpenMode.ReadWriteCreate);
        var journal = rows.ReadFirst("PRAGMA journal_mode = WAL", row => row.GetString(0));
        rows.Run("PRAGMA synchronous = FULL");
        rows.Run("PRAGMA foreign_keys = ON");
        var synchronous = rows.ReadFirst("PRAGMA synchronous", row => row.GetInt32(0));
        return journal == "wal" && synchronous == 2
            ? rows
            : throw new InvalidOperationException(
                $"The engine does not keep what it confirms: journal_mode={journal}, synchronous={synchronous}.");
    }

    /// <summary>Reads from one snapshot.</summary>
    public T Read<T>(Func<Rows, T> read)
    {
        if (!idle.TryTake(out var rows))
        {
            rows = Open(SqliteOpenMode.ReadOnly);
        }

        rows.Run("BEGIN");
        try
        {
            return read(rows);
        }
        finally
        {
            rows.Run("ROLLBACK");
            if (disposed)
            {
                rows.Dispose();
            }
            else
            {
                idle.Add(rows);
            }
        }
    }

    /// <summary>Closes what is open; the owner's last connection folds the log into the one database file.</summary>
    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var rows))
        {
            rows.Dispose();
        }

        if (owned)
        {
            OpenWriter().Dispose();
        }
    }

    private Rows Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        connection.Open();
        return new Rows(connection);
    }
}
