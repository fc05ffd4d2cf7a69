using Counterfoil.Tests.House.Reading;

namespace Counterfoil.Tests.House.Rules;

/// <summary>A file declares one type that is not nested, and is named for it; a part's name may follow a dot.</summary>
internal static class FileNames
{
    public static IEnumerable<Finding> Find(SourceTree tree) =>
        tree.Code.Where(file => file.Project is not null).SelectMany(In);

    private static IEnumerable<Finding> In(SourceFile file)
    {
        var types = SourceTree.TypesOf(file)
            .Select(type => (Name: SourceTree.NameOf(type), Line: SourceFile.LineOf(type)))
            .ToArray();
        return types.Take(1)
            .Where(type => type.Name != file.Name.Split('.')[0])
            .Select(type => new Finding(file.Path, type.Line, $"The file of {type.Name} is named {type.Name}.cs."))
            .Concat(types.Skip(1).Select(type =>
                new Finding(file.Path, type.Line, $"{type.Name} needs a file of its own.")));
    }
}
