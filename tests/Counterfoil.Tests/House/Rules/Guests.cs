using System.Text.RegularExpressions;
using Counterfoil.Tests.House.Reading;

namespace Counterfoil.Tests.House.Rules;

/// <summary>Each package of NuGet or npm has a row in the page of dependencies: why, licence.</summary>
internal static partial class Guests
{
    private const string Page = "docs/dependencies.md";

    public static IEnumerable<Finding> Find(SourceTree tree)
    {
        var rows = Row().Matches(tree.Find(Page)!.Text)
            .Select(row => row.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);
        return
            from file in tree.Files
            from guest in In(file)
            where !rows.Contains(guest.Include)
            select new Finding(
                file.Path, guest.Line, $"{guest.Include} has no line in {Page}: say why, and its licence.");
    }

    private static IEnumerable<(string Include, int Line)> In(SourceFile file) => file.Name switch
    {
        "Directory.Packages.props" => ProjectFile.Items(file, "PackageVersion", "GlobalPackageReference"),
        "package.json" => DependencyLists().Matches(file.Text).SelectMany(list => Dependency()
            .Matches(list.Groups["body"].Value)
            .Select(name => (name.Groups["name"].Value, file.LineAt(list.Groups["body"].Index + name.Index)))),
        _ => [],
    };

    [GeneratedRegex(@"^\| (?<name>[^|]+?) +\|[^|]+\|[^|]+\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("""
        "(?:dev|optional|peer)?[dD]ependencies"\s*:\s*\{(?<body>[^}]*)\}
        """)]
    private static partial Regex DependencyLists();

    [GeneratedRegex("""
        "(?<name>[^"]+)"\s*:
        """)]
    private static partial Regex Dependency();
}
