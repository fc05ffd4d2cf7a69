using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Counterfoil.Tests.House.Reading;

namespace Counterfoil.Tests.House;

/// <summary>
/// A small tree in one text: first a line <c>rule path:line</c> for each finding due, then the files, each below a line
/// <c>>>> path</c>. A line <c>[60 times]text</c> stands for as many lines, and <c>[60 wide]text</c> repeats within one.
/// The plan and the page of dependencies come from <c>Samples/_plan.txt</c>.
/// </summary>
internal sealed partial class Sample
{
    private const string Plan = "_plan";

    private static readonly string Folder =
        Path.Combine(SourceTree.Root, "tests", "Counterfoil.Tests", "House", "Samples");

    private Sample(string[] due, SourceTree tree) => (Due, Tree) = (due, tree);

    /// <summary>The findings that the rules owe, as <c>rule path:line</c>.</summary>
    public string[] Due { get; }

    public SourceTree Tree { get; }

    public static IEnumerable<string> Names => Directory
        .EnumerateFiles(Folder, "*.txt")
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Where(name => name != Plan)
        .Order(StringComparer.Ordinal);

    public static Sample Read(string name)
    {
        var (due, files) = Parse(name);
        return new Sample(due, new SourceTree(files.Concat(Parse(Plan).Files)));
    }

    private static (string[] Due, IEnumerable<SourceFile> Files) Parse(string name)
    {
        var parts = File.ReadAllText(Path.Combine(Folder, name + ".txt")).Split(">>> ");
        return (
            parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries),
            parts[1..].Select(part => part.Split('\n', 2)).Select(part => new SourceFile(part[0], Expand(part[1]))));
    }

    private static string Expand(string text)
    {
        var wide = Wide().Replace(text, match => Repeat(match.Groups["text"].Value, match.Groups["count"].Value));
        return Times().Replace(wide, match => Repeat(match.Groups["text"].Value + "\n", match.Groups["count"].Value));
    }

    private static string Repeat(string text, string count) =>
        new StringBuilder().Insert(0, text, int.Parse(count, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex(@"\[(?<count>\d+) wide\](?<text>.*)")]
    private static partial Regex Wide();

    [GeneratedRegex(@"^\[(?<count>\d+) times\](?<text>.*)\n", RegexOptions.Multiline)]
    private static partial Regex Times();
}
