using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Counterfoil.Server.Tests.Web;

/// <summary>The real server as a process of its own, on a free port of the loopback address.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it, from a working folder that is not its own.</summary>
    public static async Task<ServerProcess> Start(string dataFolder, params string[] more)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "Counterfoil.Server.dll"), "--data-folder", dataFolder,
                "--port", "0", .. more,
            ])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var process = Process.Start(start)!;
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is { Success: true } found)
            {
                process.OutputDataReceived += (_, _) => { };
                process.BeginOutputReadLine();
                return new ServerProcess(process, new Uri(found.Value));
            }
        }

        throw new InvalidOperationException("The server did not start:\n" + string.Join('\n', said));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Listening();
}
