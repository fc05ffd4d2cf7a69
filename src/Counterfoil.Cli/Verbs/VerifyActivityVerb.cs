using System.CommandLine;
using Counterfoil.Cli.Hosting;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Storage;

namespace Counterfoil.Cli.Verbs;

/// <summary><c>counterfoil activity verify</c>: recomputes every link of the record.</summary>
public static class VerifyActivityVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create()
    {
        var folder = DataFolderOption.Create();
        var verb = new Command(
            "verify", "Recompute every link of the record and name the first entry that was altered.")
        {
            folder,
        };
        verb.SetAction(parsed => Verify(parsed.GetValue(folder)!));
        return verb;
    }

    private static int Verify(string folder)
    {
        using var database = Open(folder);
        var report = VerifyActivity.Verify(database);
        foreach (var finding in report.Findings)
        {
            Console.WriteLine($"broken: {finding}");
        }

        Console.WriteLine(
            $"{(report.Holds ? "holds" : "broken")}: {report.Entries} entries in {report.Streams} streams, "
            + $"{report.Checkpoints} checkpoints, {report.Unsealed} entries not yet sealed");
        return report.Holds ? 0 : 1;
    }

    private static Database Open(string folder)
    {
        try
        {
            return Database.ForReading(folder);
        }
        catch (FileNotFoundException reason)
        {
            throw new CliException(reason.Message);
        }
    }
}
