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
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var started = new Process { StartInfo = start, EnableRaisingEvents = true };
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        started.OutputDataReceived += (_, line) =>
        {
            if (Listening().Match(line.Data ?? "") is { Success: true } found)
            {
                address.TrySetResult(new Uri(found.Value));
            }
        };
        started.Exited += (_, _) => address.TrySetException(
            new InvalidOperationException($"The server ended with exit code {started.ExitCode}."));
        started.Start();
        started.BeginOutputReadLine();
        return new ServerProcess(started, await address.Task.WaitAsync(TimeSpan.FromSeconds(30)));
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
