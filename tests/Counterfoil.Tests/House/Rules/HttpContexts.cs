using System.Text.RegularExpressions;
using Counterfoil.Tests.House.Reading;

namespace Counterfoil.Tests.House.Rules;

/// <summary>A host names no HttpContext, save in its Program.cs and in Web/*Middleware.cs.</summary>
internal static partial class HttpContexts
{
    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Files
        where tree.Plan.Hosts.Contains(file.Project, StringComparer.Ordinal) && !IsDoor(file)
        from name in NamesIn(file)
        select new Finding(
            file.Path, name.Line,
            $"{name.Text} never leaves Features: call a handler; what only sets headers is Web/*Middleware.cs.");

    private static bool IsDoor(SourceFile file) => file switch
    {
        { Room: null, Name: "Program.cs" } => true,
        { Folders: ["Web"] } => file.Name.EndsWith("Middleware.cs", StringComparison.Ordinal),
        _ => false,
    };

    private static IEnumerable<(string Text, int Line)> NamesIn(SourceFile file) => file.IsCode
        ? file.Syntax.DescendantTokens()
            .Where(token => Name().IsMatch(token.Text))
            .Select(token => (token.Text, token.GetLocation().GetLineSpan().StartLinePosition.Line + 1))
        : Word().Matches(file.IsPage ? file.Text : "").Select(word => (word.Value, file.LineAt(word.Index)));

    [GeneratedRegex("^(?:I?HttpContext(?:Accessor)?|HttpRequest|HttpResponse)$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:I?HttpContext(?:Accessor)?|HttpRequest|HttpResponse)\b")]
    private static partial Regex Word();
}
