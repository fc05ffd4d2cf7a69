using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Counterfoil.Tests.House.Reading;

/// <summary>Finds what of ours a file names: in <c>using</c> lines, aliases, code and documentation.</summary>
internal static partial class References
{
    private const string Root = "Counterfoil";

    public static IEnumerable<Reference> In(SourceTree tree, SourceFile file)
    {
        var names = file.IsCode ? NamesInCode(file) : file.IsPage ? NamesInPage(file) : [];
        return names.Select(name => Resolve(tree, file, name.Parts, name.Line)).OfType<Reference>();
    }

    private static IEnumerable<(string[] Parts, int Line)> NamesInCode(SourceFile file) => file.Syntax
        .DescendantNodes(descendIntoTrivia: true)
        .Where(IsWholeName)
        .Select(node => (Parts(node), SourceFile.LineOf(node)));

    private static IEnumerable<(string[] Parts, int Line)> NamesInPage(SourceFile file) => DottedName()
        .Matches(file.Text)
        .Select(name => (name.Value.Split('.'), file.LineAt(name.Index)));

    private static bool IsWholeName(SyntaxNode node) => node
        is QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax or QualifiedCrefSyntax
        && node.Parent is not (QualifiedNameSyntax or AliasQualifiedNameSyntax or BaseNamespaceDeclarationSyntax)
        && !(node.Parent is MemberAccessExpressionSyntax outer && outer.Expression == node)
        && !(node.Parent is QualifiedCrefSyntax cref && cref.Container == node);

    private static string[] Parts(SyntaxNode node) => node switch
    {
        AliasQualifiedNameSyntax name => [name.Name.Identifier.ValueText],
        QualifiedNameSyntax name => [.. Parts(name.Left), name.Right.Identifier.ValueText],
        MemberAccessExpressionSyntax name => [.. Parts(name.Expression), name.Name.Identifier.ValueText],
        QualifiedCrefSyntax name => [.. Parts(name.Container), name.Member.ToString()],
        SimpleNameSyntax name => [name.Identifier.ValueText],
        _ => [""],
    };

    private static Reference? Resolve(SourceTree tree, SourceFile file, string[] parts, int line)
    {
        var written = string.Join('.', parts);
        if (parts[0] == Root)
        {
            var project = tree.Plan.Projects
                .Where(name => (written + ".").StartsWith($"{Root}.{name}.", StringComparison.Ordinal))
                .MaxBy(name => name.Length) ?? parts[1];
            var room = parts.ElementAtOrDefault(1 + project.Split('.').Length);
            return new Reference(line, project, room, IsFull: true, written);
        }

        return ResolveHalf(tree, file, parts) is var (known, half)
            ? new Reference(line, known, half, IsFull: false, written)
            : null;
    }

    private static (string Project, string Room)? ResolveHalf(SourceTree tree, SourceFile file, string[] parts)
    {
        if (parts.Length < 2)
        {
            return null;
        }

        if (tree.Plan.RoomsOf(parts[0])?.Has(parts[1]) == true)
        {
            return (parts[0], parts[1]);
        }

        return file.Project is { } own && tree.Plan.RoomsOf(own)?.Has(parts[0]) == true
            && tree.Declares(own, parts[0], parts[1])
            ? (own, parts[0])
            : null;
    }

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*(?:\.\w+)+")]
    private static partial Regex DottedName();
}
