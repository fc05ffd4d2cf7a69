using System.Text.RegularExpressions;
using Counterfoil.Tests.House.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Counterfoil.Tests.House.Rules;

/// <summary>A reader sees at the top of each file which of our rooms it uses.</summary>
internal static partial class GlobalUsings
{
    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Files
        from place in file switch
        {
            { IsProject: true } or { Name: "Directory.Build.props" } => InProject(file),
            { IsCode: true } => InCode(file),
            { Name: "_Imports.razor" } => InImports(file),
            _ => [],
        }
        select new Finding(file.Path, place.Line, $"{place.Name} is imported globally: write it where it is used.");

    private static IEnumerable<(string Name, int Line)> InProject(SourceFile file) =>
        ProjectFile.Items(file, "Using").Where(item => IsOurs(item.Include));

    private static IEnumerable<(string Name, int Line)> InCode(SourceFile file) => file.Syntax.Usings
        .Where(line => line.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
        .Select(line => (Name: line.NamespaceOrType.ToString(), SourceFile.LineOf(line)))
        .Where(line => IsOurs(line.Name));

    private static IEnumerable<(string Name, int Line)> InImports(SourceFile file) => Import()
        .Matches(file.Text)
        .Select(line => (Name: line.Groups["name"].Value, file.LineAt(line.Index)))
        .Where(line => IsOurs(line.Name)
            && !$"{line.Name}.".StartsWith($"Counterfoil.{file.Project}.", StringComparison.Ordinal));

    private static bool IsOurs(string name) =>
        $"{name.Replace("global::", "", StringComparison.Ordinal)}."
            .StartsWith("Counterfoil.", StringComparison.Ordinal);

    [GeneratedRegex(@"^@using\s+(?:static\s+)?(?:\w+\s*=\s*)?(?<name>[\w.:]+)", RegexOptions.Multiline)]
    private static partial Regex Import();
}
