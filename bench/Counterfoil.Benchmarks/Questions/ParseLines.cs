using System.Diagnostics;
using System.Globalization;
using Counterfoil.Features.Codes;

namespace Counterfoil.Benchmarks.Questions;

/// <summary>
/// How long does <c>counterfoil code parse --lines</c> take over a file of 1,000,000 codes, against reading the same
/// codes in this process without printing them?
/// </summary>
internal static class ParseLines
{
    private const int Lines = 1_000_000;

    private static readonly string[] Codes =
    [
        "8110106141416543213500110000310123196000", "8112001234561234560123456", "(255)952114167890904711(17)271231",
        "512345678900", "4006381333931", "https://id.gs1.org/255/952114167890904711?3902=150&17=271231",
        "81120012345612345601234568112101234561234560123456", "8110706141416543213500110000310123196000",
    ];

    public static Task Ask()
    {
        var input = Path.GetTempFileName();
        var output = Path.GetTempFileName();
        File.WriteAllLines(input, Enumerable.Range(0, Lines).Select(i => Codes[i % Codes.Length]));
        var inProcess = Time(() =>
        {
            var options = new ReadOptions(2026);
            foreach (var line in File.ReadLines(input))
            {
                _ = ReadCode.TryRead(line, options, out _, out _);
            }
        });
        var program = Find("counterfoil.dll");
        var process = Time(() =>
        {
            var command = $"dotnet '{program}' code parse --lines < '{input}' > '{output}'";
            using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { UseShellExecute = false })!;
            shell.WaitForExit();
        });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Lines:N0} codes: {process:0.00} s with the command line, {Lines / process:N0} per second, "
            + $"{new FileInfo(output).Length >> 20} MiB of JSON"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"that is {process / inProcess:0.0} times as long as reading alone, {inProcess:0.00} s"));
        File.Delete(input);
        File.Delete(output);
        return Task.CompletedTask;
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string Find(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Counterfoil.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "src", "Counterfoil.Cli", "bin", "Release", "net10.0", name);
    }
}
