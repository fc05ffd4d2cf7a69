using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Counterfoil.Cli.Hosting;
using Spectre.Console;

namespace Counterfoil.Cli.Replay;

/// <summary><c>counterfoil replay FOLDER</c>: a year of shopping through the whole network.</summary>
public static class ReplayVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Folder with campaigns, products, coupons, distributions, redemptions and transactions, "
                + "each .csv or .csv.gz",
        };
        var dataFolder = DataFolderOption.Create();
        var report = new Option<string?>("--report")
        {
            Description = "Write report.md and report.json into this folder",
        };
        var until = new Option<DateOnly?>("--until")
        {
            Description = "Replay redemptions up to this day, such as 2017-11-14 [default: all]",
        };
        var answers = new Option<string?>("--answers")
        {
            Description = "Append the id of each redemption to this file once its commit is durable",
        };
        var verb = new Command(
            "replay",
            "Load a folder of shopping data and redeem its coupons by date. Running it again changes nothing.")
        {
            folder, dataFolder, report, until, answers,
        };
        verb.SetAction((parsed, _) => Replay(
            parsed.GetValue(folder)!, parsed.GetValue(dataFolder)!, parsed.GetValue(report), parsed.GetValue(until),
            parsed.GetValue(answers)));
        return verb;
    }

    private static async Task<int> Replay(
        string folder, string dataFolder, string? reportFolder, DateOnly? until, string? answersFile)
    {
        var watch = Stopwatch.StartNew();
        var journey = ReadJourney.From(folder);
        var start = journey.Redemptions.Count > 0 ? journey.Redemptions.Min(row => row.Day) : new DateOnly(2017, 1, 1);
        var clock = new ReplayClock(new DateTimeOffset(start.ToDateTime(default), TimeSpan.Zero));
        await using var answers = answersFile is null
            ? null
            : new StreamWriter(answersFile, append: true) { AutoFlush = true };
        await using var network = new NetworkProcess(dataFolder, clock);
        var run = new ReplayRun(network, clock, journey);
        var report = await Progress(progress => run.Run(until, id => answers?.WriteLine(id), progress));
        Print(report, watch.Elapsed, Path.GetFullPath(dataFolder));
        if (reportFolder is not null)
        {
            Directory.CreateDirectory(reportFolder);
            await File.WriteAllTextAsync(Path.Combine(reportFolder, "report.md"), WriteReportMarkdown.Text(report));
            await File.WriteAllTextAsync(Path.Combine(reportFolder, "report.json"), WriteReportJson.Text(report));
        }

        return 0;
    }

    private static Task<ReplayReport> Progress(Func<Action<string, int, int>, Task<ReplayReport>> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = Console.IsErrorRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        return console.Progress().StartAsync(async progress =>
        {
            var tasks = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
            return await run((what, done, all) =>
            {
                if (!tasks.TryGetValue(what, out var task))
                {
                    tasks.Add(what, task = progress.AddTask(what, maxValue: all));
                }

                task.Increment(done);
            });
        });
    }

    private static void Print(ReplayReport report, TimeSpan took, string dataFolder)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            as sampled   {report.Outcomes.Count} redemptions, {report.Matched} with a line of the coupon's product,
                         {report.ManufacturerMatched} of them manufacturer coupons,
                         value code met for {report.ValueCodeMet}, {report.AgreeToTheCent} agree to the cent
            completed    {report.Committed} committed, refused: {List(report.CompletedRefused)}
            doubling     {report.Doubling.Agree} of {report.Doubling.Lines} lines agree
            changed      {List(report.Changed)},
                         redemptions {report.Committed - report.Repeats} ({report.Repeats} were there)
            {took.TotalSeconds:0.0} s, network in {dataFolder}
            """));
    }

    private static string List(IReadOnlyDictionary<string, int> counts) =>
        counts.Count == 0 ? "none" : string.Join(", ", counts.Select(one => $"{one.Key} {one.Value}"));
}
