using System.Text.RegularExpressions;
using Counterfoil.Tests.House.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Counterfoil.Tests.House.Rules;

/// <summary>No type, nested ones included, bears a name that says nothing.</summary>
internal static partial class TypeNames
{
    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Code
        where file.Project is not null
        from type in file.Syntax.DescendantNodes().OfType<MemberDeclarationSyntax>()
        let name = SourceTree.NameOf(type)
        where Empty().IsMatch(name)
        select new Finding(file.Path, SourceFile.LineOf(type), $"{name} says nothing: name what the type is or does.");

    [GeneratedRegex("(?:(?:Util|Helper|Manager|Service)s?|Common)$|^(?:Base|Common)(?=[A-Z]|$)")]
    private static partial Regex Empty();
}
