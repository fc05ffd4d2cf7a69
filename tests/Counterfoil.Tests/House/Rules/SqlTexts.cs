using System.Text.RegularExpressions;
using Counterfoil.Tests.House.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Counterfoil.Tests.House.Rules;

/// <summary>A host neither names a database library nor holds a statement of SQL.</summary>
internal static partial class SqlTexts
{
    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Files
        where tree.Plan.Hosts.Contains(file.Project, StringComparer.Ordinal)
        from place in file.IsCode ? InCode(file) : file.IsPage ? InPage(file) : []
        select new Finding(
            file.Path, place.Line, $"SQL never leaves Features: \"{place.Text}\" belongs beside a handler.");

    private static IEnumerable<(string Text, int Line)> InCode(SourceFile file) =>
        from token in file.Syntax.DescendantTokens()
        let text = token.IsKind(SyntaxKind.IdentifierToken)
            ? Library().Match(token.Text)
            : Statement().Match(TextOf(token))
        where text.Success
        select (text.Value.Trim(), token.GetLocation().GetLineSpan().StartLinePosition.Line + 1);

    private static IEnumerable<(string Text, int Line)> InPage(SourceFile file) => LibraryWord()
        .Matches(file.Text)
        .Select(word => (word.Value, file.LineAt(word.Index)));

    private static string TextOf(SyntaxToken token) => token.Kind()
        is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken ? token.ValueText : "";

    [GeneratedRegex("^(?:Sqlite|SQLitePCL|Npgsql|Dapper$|DbConnection$|DbCommand$|DbDataReader$|DbTransaction$)\\w*")]
    private static partial Regex Library();

    [GeneratedRegex(@"\b(?:Microsoft\.Data\.Sqlite|SQLitePCL|Npgsql|Dapper|DbConnection|DbCommand)\b")]
    private static partial Regex LibraryWord();

    [GeneratedRegex(
        @"^\s*(?:select\s+[\w.*()\s,]+?\sfrom\s+\w+|insert\s+(?:or\s+\w+\s+)?into\s+\w+|delete\s+from\s+\w+"
        + @"|update\s+\w+\s+set\s+\w+\s*=|(?:create|alter|drop)\s+(?:unique\s+)?(?:table|index|view|trigger)\s+\w+"
        + @"|pragma\s+\w+\s*(?:=|\(|;|$)|begin\s+(?:immediate|exclusive|transaction)"
        + @"|with\s+(?:recursive\s+)?\w+\s+as\s*\()",
        RegexOptions.IgnoreCase)]
    private static partial Regex Statement();
}
