using Counterfoil.Tests.House.Reading;

namespace Counterfoil.Tests.House.Rules;

/// <summary>A room names only itself and rooms written before it in the plan.</summary>
internal static class RoomArrows
{
    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Files
        where file is { Area: "src", Room: not null }
        let rooms = tree.Plan.RoomsOf(file.Project!)
        where rooms?.Has(file.Room!) == true
        from reference in References.In(tree, file)
        where reference.Project == file.Project && reference.Room is not null
        where !rooms.MayUse(file.Room!, reference.Room!)
        select new Finding(
            file.Path, reference.Line,
            $"Room {file.Room} may not use {reference.Room} ({reference.Written}): see the order in {HousePlan.Page}.");
}
