namespace Counterfoil.Features.Storage;

/// <summary>
/// The one folder that holds a network's database and key. One process owns it at a time, by a lock that ends with the
/// process.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream owned;

    private DataFolder(string path, FileStream owned)
    {
        Path = path;
        this.owned = owned;
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>The database file in a folder.</summary>
    public static string DatabaseIn(string folder) => System.IO.Path.Combine(folder, "counterfoil.db");

    /// <summary>Takes the folder, and makes it when it is missing.</summary>
    /// <exception cref="DataFolderInUseException">Another process owns it.</exception>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be made or written.</exception>
    public static DataFolder Own(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        try
        {
            return new DataFolder(path, new FileStream(
                System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(System.IO.Path.Combine(path, "lock")))
        {
            throw new DataFolderInUseException(path);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => owned.Dispose();
}
