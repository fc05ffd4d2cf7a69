using System.Reflection;
using System.Runtime.CompilerServices;
using Counterfoil.Tests.House.Reading;
using Xunit;

namespace Counterfoil.Tests.House;

public sealed class HouseTests
{
    private static readonly Lazy<SourceTree> Tree = new(SourceTree.OfRepository);

    [Fact]
    public void A_project_references_only_projects_below_it() => Holds();

    [Fact]
    public void A_file_names_only_projects_below_its_own() => Holds();

    [Fact]
    public void A_room_uses_only_rooms_before_it() => Holds();

    [Fact]
    public void Every_room_is_in_the_plan() => Holds();

    [Fact]
    public void Packages_enter_at_Features_and_above() => Holds();

    [Fact]
    public void Formats_and_Domain_do_no_input_or_output() => Holds();

    [Fact]
    public void HttpContext_never_leaves_Features() => Holds();

    [Fact]
    public void Sql_never_leaves_Features() => Holds();

    [Fact]
    public void A_line_has_at_most_120_characters() => Holds();

    [Fact]
    public void A_file_has_at_most_400_lines() => Holds();

    [Fact]
    public void A_method_has_at_most_60_lines() => Holds();

    [Fact]
    public void A_type_is_named_for_what_it_is() => Holds();

    [Fact]
    public void A_file_holds_one_type_and_bears_its_name() => Holds();

    [Fact]
    public void Our_namespaces_are_never_imported_globally() => Holds();

    [Fact]
    public void No_type_lies_in_a_root_namespace() => Holds();

    [Fact]
    public void A_namespace_follows_its_folders() => Holds();

    [Fact]
    public void No_name_is_half_qualified() => Holds();

    [Fact]
    public void Every_package_has_a_line_in_the_dependencies() => Holds();

    [Fact]
    public void Every_rule_is_tested_here() => Assert.Superset(
        HouseRules.All.Keys.ToHashSet(StringComparer.Ordinal),
        typeof(HouseTests).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(method => method.Name)
            .ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void The_tree_is_read_at_all()
    {
        Assert.Contains(Tree.Value.Code, file => file.Path == "src/Counterfoil.Formats/Gs1/CheckDigit.cs");
        Assert.Contains(Tree.Value.Code, file => file.Path == "tests/Counterfoil.Tests/House/HouseTests.cs");
        Assert.Contains(Tree.Value.Files, file => file.Path == "src/Counterfoil.Features/Counterfoil.Features.csproj");
        Assert.DoesNotContain(Tree.Value.Files, file => file.Folders.Contains("obj", StringComparer.Ordinal));
    }

    private static void Holds([CallerMemberName] string rule = "")
    {
        var findings = HouseRules.All[rule](Tree.Value).Select(finding => finding.ToString()).ToArray();
        Assert.True(findings.Length == 0, string.Join('\n', findings));
    }
}
