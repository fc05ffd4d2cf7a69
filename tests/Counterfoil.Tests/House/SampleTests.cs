using Xunit;

namespace Counterfoil.Tests.House;

public sealed class SampleTests
{
    public static TheoryData<string> Samples => [.. Sample.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_found_guilty_of_what_it_does_and_nothing_else(string name)
    {
        var sample = Sample.Read(name);
        var found = HouseRules.All
            .SelectMany(rule => rule.Value(sample.Tree).Select(finding => $"{rule.Key} {finding.Place}"))
            .Distinct(StringComparer.Ordinal);
        Assert.Equal(Sorted(sample.Due), Sorted(found));
    }

    [Fact]
    public void Every_rule_catches_a_bad_sample()
    {
        var caught = Sample.Names.SelectMany(name => Sample.Read(name).Due).Select(due => due.Split(' ')[0]);
        Assert.Equal(Sorted(HouseRules.All.Keys), Sorted(caught.Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_room_that_is_not_in_the_plan_is_told_which_page_to_change()
    {
        var findings = HouseRules.All["Every_room_is_in_the_plan"](Sample.Read("unknown-room").Tree);
        Assert.Contains("Room Coupons is not in the plan", Assert.Single(findings).Message, StringComparison.Ordinal);
        Assert.Contains("docs/house.md", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    private static string Sorted(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
