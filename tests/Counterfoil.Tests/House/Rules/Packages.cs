using Counterfoil.Tests.House.Reading;

namespace Counterfoil.Tests.House.Rules;

/// <summary>The bare floors have no package, no framework besides .NET, and no namespace of a third party.</summary>
internal static class Packages
{
    private static readonly string[] Kinds = ["PackageReference", "FrameworkReference", "Reference"];

    public static IEnumerable<Finding> Find(SourceTree tree) =>
        tree.Files.Where(file => tree.Plan.BareFloors.Contains(file.Project, StringComparer.Ordinal)).SelectMany(In);

    private static IEnumerable<Finding> In(SourceFile file) => file switch
    {
        { IsProject: true } => ProjectFile.Items(file, Kinds).Select(item => new Finding(
            file.Path, item.Line, $"{file.Project} has no dependencies: {item.Include} may enter at Features.")),
        { IsCode: true } => file.Syntax.Usings
            .Where(line => line.Alias is null && IsForeign(line.NamespaceOrType.ToString()))
            .Select(line => new Finding(
                file.Path, SourceFile.LineOf(line),
                $"{file.Project} has no dependencies: {line.NamespaceOrType} may enter at Features.")),
        _ => [],
    };

    private static bool IsForeign(string name) =>
        !new[] { "System", "Counterfoil" }.Any(own => $"{name}.".StartsWith($"{own}.", StringComparison.Ordinal));
}
