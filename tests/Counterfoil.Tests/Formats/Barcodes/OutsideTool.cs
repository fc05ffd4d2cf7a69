using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Counterfoil.Tests.Formats.Barcodes;

/// <summary>Runs a program of the system, such as a bar code reader; skips the test where it is missing.</summary>
internal static class OutsideTool
{
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output.Length > 0 ? output : error.Result;
        }
        catch (Win32Exception missing)
        {
            var message = $"'{program}' is missing: apt-get install zint zbar-tools zxing-cpp-tools";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("COUNTERFOIL_REQUIRE_ALL") != "1", message);
            throw new InvalidOperationException(message, missing);
        }
    }
}
