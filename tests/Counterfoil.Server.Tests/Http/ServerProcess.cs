using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Counterfoil.Server.Tests.Http;

/// <summary>The real server as a child process on a free loopback port; ending it ends this child alone.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> errors = [];

    private ServerProcess(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Counterfoil.Server.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Listen(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>How a server that would not run ended.</summary>
    public sealed record Ended(int ExitCode, IReadOnlyList<string> Errors);

    /// <summary>Where it listens.</summary>
    public Uri Address => listening.Task.Result;

    /// <summary>Starts on a data folder and waits until it listens.</summary>
    public static async Task<ServerProcess> Start(string dataFolder, string clock)
    {
        var server = new ServerProcess(["--data-folder", dataFolder, "--port", "0", "--clock", clock]);
        var ended = server.process.WaitForExitAsync();
        if (await Task.WhenAny(server.listening.Task, ended) == ended)
        {
            throw new InvalidOperationException($"The server did not start: {string.Join('\n', server.errors)}");
        }

        return server;
    }

    /// <summary>Runs with arguments that it refuses, to its end.</summary>
    public static async Task<Ended> Refused(params string[] arguments)
    {
        await using var server = new ServerProcess(arguments);
        await server.process.WaitForExitAsync();
        return new Ended(server.process.ExitCode, server.errors);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Listen(string line)
    {
        var address = Loopback().Match(line);
        if (address.Success)
        {
            listening.TrySetResult(new Uri(address.Value));
        }
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            errors.Add(line);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Loopback();
}
