using Counterfoil.Tests.House.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Counterfoil.Tests.House.Rules;

/// <summary>The namespace of a product file is its project and its folders.</summary>
internal static class Namespaces
{
    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Code
        where file.Area == "src" && file.Project is not null
        let due = string.Join('.', ["Counterfoil", file.Project, .. file.Folders])
        from declared in file.Syntax.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where declared.Name.ToString() != due
        select new Finding(file.Path, SourceFile.LineOf(declared), $"The namespace of this folder is {due}.");
}
