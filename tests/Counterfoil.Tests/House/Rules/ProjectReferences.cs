using Counterfoil.Tests.House.Reading;

namespace Counterfoil.Tests.House.Rules;

/// <summary>A project file references only the projects that the plan's arrows point to.</summary>
internal static class ProjectReferences
{
    public static IEnumerable<Finding> Find(SourceTree tree) =>
        tree.Files
            .Where(file => file is { IsProject: true, Project: not null })
            .SelectMany(file => In(tree.Plan, file));

    private static IEnumerable<Finding> In(HousePlan plan, SourceFile file)
    {
        if (!plan.Knows(file.Project!))
        {
            return [new(file.Path, 1, $"{file.Project} is not in the plan: draw its arrow in {HousePlan.Page}.")];
        }

        return ProjectFile.Items(file, "ProjectReference")
            .Select(item => (To: ShortName(item.Include), item.Line))
            .Where(item => !plan.MayReference(file.Project!, item.To))
            .Select(item => new Finding(
                file.Path, item.Line,
                $"{file.Project} may not reference {item.To}: no such arrow in {HousePlan.Page}."));
    }

    private static string ShortName(string include) =>
        Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))
            .Replace("Counterfoil.", "", StringComparison.Ordinal);
}
