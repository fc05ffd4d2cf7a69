using Counterfoil.Tests.House.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Counterfoil.Tests.House.Rules;

/// <summary>A type of the product lies in a room, so that whoever uses it has to name the room.</summary>
internal static class RootNamespaces
{
    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Code
        where file.Area == "src" && file.Project is not null
        from type in SourceTree.TypesOf(file)
        let name = type.Parent is BaseNamespaceDeclarationSyntax parent ? parent.Name.ToString() : ""
        where name is "" or "Counterfoil" || name == $"Counterfoil.{file.Project}"
        where !(file.Name == "Program.cs" && name.Length == 0)
        select new Finding(
            file.Path, SourceFile.LineOf(type), $"{SourceTree.NameOf(type)} lies in no room: move it to a folder.");
}
