using Counterfoil.Tests.House.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Counterfoil.Tests.House.Rules;

/// <summary>A name of ours is short, under a <c>using</c>, or full from <c>Counterfoil.</c> on.</summary>
internal static class HalfQualifiedNames
{
    public static IEnumerable<Finding> Find(SourceTree tree) =>
        tree.Files.Where(file => file.Project is not null).SelectMany(file => Names(tree, file).Concat(Aliases(file)));

    private static IEnumerable<Finding> Names(SourceTree tree, SourceFile file) => References.In(tree, file)
        .Where(reference => !reference.IsFull)
        .Select(reference => new Finding(
            file.Path, reference.Line,
            $"{reference.Written} is half a name: add using Counterfoil.{reference.Project}.{reference.Room}."));

    private static IEnumerable<Finding> Aliases(SourceFile file) =>
        from line in file.IsCode ? file.Syntax.DescendantNodes().OfType<UsingDirectiveSyntax>() : []
        let name = line.NamespaceOrType.ToString().Replace("global::", "", StringComparison.Ordinal)
        where name == "Counterfoil" || (line.Alias is not null && IsProject(name))
        select new Finding(file.Path, SourceFile.LineOf(line), $"{name} names no room: name the room that is used.");

    private static bool IsProject(string name) =>
        name.StartsWith("Counterfoil.", StringComparison.Ordinal) && name.Count(c => c == '.') == 1;
}
