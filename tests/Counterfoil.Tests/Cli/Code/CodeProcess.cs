using System.Diagnostics;
using System.Text;

namespace Counterfoil.Tests.Cli.Code;

/// <summary>Runs the command line as a process of its own.</summary>
internal static class CodeProcess
{
    /// <summary>The exit code and what was printed.</summary>
    public static (int ExitCode, string Output, string Error) Run(string[] arguments, byte[]? input = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "counterfoil.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input ?? []);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Takes a line of a shell apart: words, and words in double quotes.</summary>
    public static string[] Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (isQuoted, isOpen) = (false, false);
        foreach (var one in line)
        {
            if (one == '"')
            {
                (isQuoted, isOpen) = (!isQuoted, true);
            }
            else if (one == ' ' && !isQuoted)
            {
                Flush();
            }
            else
            {
                word.Append(one);
            }
        }

        Flush();
        return [.. words];

        void Flush()
        {
            if (word.Length > 0 || isOpen)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            isOpen = false;
        }
    }
}
