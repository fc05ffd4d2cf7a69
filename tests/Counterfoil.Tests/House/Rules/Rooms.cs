using Counterfoil.Tests.House.Reading;

namespace Counterfoil.Tests.House.Rules;

/// <summary>A floor with a list of rooms has no others.</summary>
internal static class Rooms
{
    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Files
        where file is { Area: "src", Room: not null }
        let rooms = tree.Plan.RoomsOf(file.Project!)
        where rooms?.Has(file.Room!) == false
        select new Finding(
            file.Path, 1,
            $"Room {file.Room} is not in the plan: move the file, or give the room a place in {HousePlan.Page}, "
            + $"\"Rooms inside {file.Project}\", and say why in docs/decisions/.");
}
