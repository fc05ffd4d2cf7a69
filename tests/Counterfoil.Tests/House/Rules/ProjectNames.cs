using Counterfoil.Tests.House.Reading;

namespace Counterfoil.Tests.House.Rules;

/// <summary>A file names only its own project and what lies down the plan's arrows from it.</summary>
internal static class ProjectNames
{
    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Files
        where file.Project is not null
        from reference in References.In(tree, file)
        where !tree.Plan.MayName(file.Project!, reference.Project)
        select new Finding(
            file.Path, reference.Line,
            $"{file.Project} may not name {reference.Written}: no arrow to {reference.Project} in {HousePlan.Page}.");
}
