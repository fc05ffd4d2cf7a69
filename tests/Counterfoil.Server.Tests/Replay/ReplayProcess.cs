using System.Diagnostics;

namespace Counterfoil.Server.Tests.Replay;

/// <summary>The command line as a process of its own, as a person starts it.</summary>
internal static class ReplayProcess
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The year of shopping that the repository carries.</summary>
    public static string Data { get; } = Path.Combine(Root, "data", "complete-journey");

    /// <summary>Starts the command line.</summary>
    public static Process Start(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "counterfoil.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Runs the command line to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Counterfoil.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
