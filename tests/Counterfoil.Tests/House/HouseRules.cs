using Counterfoil.Tests.House.Reading;
using Counterfoil.Tests.House.Rules;

namespace Counterfoil.Tests.House;

/// <summary>The rules of the house: each a pure function from a tree of files to the places that break it.</summary>
internal static class HouseRules
{
    public static IReadOnlyDictionary<string, Func<SourceTree, IEnumerable<Finding>>> All { get; } =
        new Dictionary<string, Func<SourceTree, IEnumerable<Finding>>>(StringComparer.Ordinal)
        {
            ["A_project_references_only_projects_below_it"] = ProjectReferences.Find,
            ["A_file_names_only_projects_below_its_own"] = ProjectNames.Find,
            ["A_room_uses_only_rooms_before_it"] = RoomArrows.Find,
            ["Every_room_is_in_the_plan"] = Rooms.Find,
            ["Packages_enter_at_Features_and_above"] = Packages.Find,
            ["Formats_and_Domain_do_no_input_or_output"] = InputOutput.Find,
            ["HttpContext_never_leaves_Features"] = HttpContexts.Find,
            ["Sql_never_leaves_Features"] = SqlTexts.Find,
            ["A_line_has_at_most_120_characters"] = LineLength.Find,
            ["A_file_has_at_most_400_lines"] = FileLength.Find,
            ["A_method_has_at_most_60_lines"] = MethodLength.Find,
            ["A_type_is_named_for_what_it_is"] = TypeNames.Find,
            ["A_file_holds_one_type_and_bears_its_name"] = FileNames.Find,
            ["Our_namespaces_are_never_imported_globally"] = GlobalUsings.Find,
            ["No_type_lies_in_a_root_namespace"] = RootNamespaces.Find,
            ["A_namespace_follows_its_folders"] = Namespaces.Find,
            ["No_name_is_half_qualified"] = HalfQualifiedNames.Find,
            ["Every_package_has_a_line_in_the_dependencies"] = Guests.Find,
        };
}
