using Counterfoil.Tests.House.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Counterfoil.Tests.House.Rules;

/// <summary>No body of a method, accessor or local function is longer than a screen; nor is a program's.</summary>
internal static class MethodLength
{
    private const int Most = 60;

    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Code
        where file.Project is not null
        from node in file.Syntax.DescendantNodesAndSelf()
        let length = Length(node)
        where length > Most
        select new Finding(file.Path, SourceFile.LineOf(node), $"{length} lines in a body; {Most} are allowed.");

    private static int Length(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax { Body: { } body } => Inside(body),
        BaseMethodDeclarationSyntax { ExpressionBody: { } arrow } => Lines(arrow),
        AccessorDeclarationSyntax { Body: { } body } => Inside(body),
        AccessorDeclarationSyntax { ExpressionBody: { } arrow } => Lines(arrow),
        LocalFunctionStatementSyntax { Body: { } body } => Inside(body),
        LocalFunctionStatementSyntax { ExpressionBody: { } arrow } => Lines(arrow),
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => Lines(arrow),
        IndexerDeclarationSyntax { ExpressionBody: { } arrow } => Lines(arrow),
        CompilationUnitSyntax unit => TopLevel([.. unit.Members.OfType<GlobalStatementSyntax>()]),
        _ => 0,
    };

    private static int Inside(BlockSyntax body) => Lines(body) - 2;

    private static int TopLevel(GlobalStatementSyntax[] statements) => statements is []
        ? 0
        : End(statements[^1]) - SourceFile.LineOf(statements[0]) + 1;

    private static int Lines(SyntaxNode node) => End(node) - SourceFile.LineOf(node) + 1;

    private static int End(SyntaxNode node) => node.GetLocation().GetLineSpan().EndLinePosition.Line + 1;
}
