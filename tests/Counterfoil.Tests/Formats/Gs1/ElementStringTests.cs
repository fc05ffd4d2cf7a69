using Counterfoil.Formats.Gs1;
using Xunit;

namespace Counterfoil.Tests.Formats.Gs1;

public sealed class ElementStringTests
{
    [Theory]
    [InlineData("0109521141123454172712311012AB\u001D21XY", "(01)09521141123454(17)271231(10)12AB(21)XY")]
    [InlineData("\u001D0109521141123454", "(01)09521141123454")]
    [InlineData("^010952114112345410AB^21C", "(01)09521141123454(10)AB(21)C")]
    [InlineData("255952114167890904711\u001D17271231", "(255)952114167890904711(17)271231")]
    [InlineData("(01)09521141123454(10)A(B)C", "(01)09521141123454(10)A(B)C")]
    [InlineData("(01)09521141123454(10)A\\(21)C", "(01)09521141123454(10)A\\(21)C")]
    public void Plain_and_bracketed_writings_are_read(string text, string bracketed) =>
        Assert.Equal(bracketed, Read(text).ToString());

    [Fact]
    public void A_separator_is_written_only_where_one_is_needed()
    {
        var elements = Read("(01)09521141123454(17)271231(10)AB(21)C");

        Assert.Equal("01095211411234541727123110AB\u001D21C", elements.ToPlain());
    }

    [Fact]
    public void Several_8112_coupons_follow_one_another_without_a_separator()
    {
        var elements = Read("811200123456123456012345681121012345612345601234568112201234561234561234");

        Assert.Equal(
            ["001234561234560123456", "101234561234560123456", "201234561234561234"],
            elements.Elements.Select(element => element.Value));
    }

    [Theory]
    [InlineData("81120012345612345601234568112301234561234560123456", "invalid-code", "8112", 0, 1)]
    [InlineData("811200123456123456012345699", "excess-data", "8112", 21, 2)]
    [InlineData("(01)09521141123455", "wrong-check-digit", "01", 13, 1)]
    [InlineData("(01)0952114112345", "too-short", "01", 0, 13)]
    [InlineData("(01)09521141123454(17)271301", "invalid-date", "17", 2, 2)]
    [InlineData("(01)09521141123454(17)270230", "invalid-date", "17", 4, 2)]
    [InlineData("(01)09521141123454(10)A#", "invalid-character", "10", 1, 1)]
    [InlineData("(01)09521141123454(10)123456789012345678901", "too-long", "10", 20, 1)]
    [InlineData("(10)ABC", "required-element-missing", "10", 0, 3)]
    [InlineData("(01)09521141123454(255)9521141678909", "excluded-element", "01", 0, 14)]
    [InlineData("(3902)150(255)9521141678909(3901)15", "excluded-element", "3902", 0, 3)]
    [InlineData("(01)09521141123454(10)A(10)B", "repeated-element", "10", 0, 1)]
    [InlineData("(05)1", "unknown-ai", null, 1, 2)]
    [InlineData("811200123456123456012345681120012345612345a0123456", "not-a-digit", "8112", 13, 1)]
    [InlineData("8112001234561234560123456777777777777777777777777a", "not-a-digit", "8112", 45, 1)]
    [InlineData("(01)", "missing", "01", 0, 0)]
    [InlineData("(8110", "invalid-bracket", null, 0, 1)]
    [InlineData("\u001D", "empty", null, 0, 1)]
    [InlineData("010952114112345405123", "unknown-ai", null, 16, 4)]
    [InlineData("(255)9521141678909(8111)12345", "too-long", "8111", 4, 1)]
    [InlineData("(8110))2345672(1*813", "not-a-digit", "8110", 0, 1)]
    public void A_broken_rule_names_its_identifier_and_place(
        string text, string code, string? ai, int offset, int length)
    {
        Assert.False(ElementString.TryParse(text, 2026, out _, out var error));
        Assert.Equal((code, ai, offset, length), (error.Code, error.Ai, error.Offset, error.Length));
    }

    [Fact]
    public void A_megabyte_of_elements_is_read_in_a_moment()
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        string[] shortest =
            ["0109521141123454", "8112001234561234560123456", "(01)09521141123454", "9112\u001D"];
        foreach (var one in shortest)
        {
            var times = (1 << 20) / one.Length;
            Assert.Equal(times, Read(string.Concat(Enumerable.Repeat(one, times))).Elements.Count);
        }

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 20);
    }

    [Fact]
    public void Withdrawn_coupon_identifiers_are_still_read()
    {
        Assert.Equal("012345", Read("(8100)012345").Find("8100"));
        Assert.Equal("0123451227", Read("(8101)0123451227").Find("8101"));
        Assert.Equal("05", Read("(8102)05").Find("8102"));
    }

    [Fact]
    public void Elements_are_joined_only_when_every_rule_holds()
    {
        Assert.True(ElementString.TryCreate(
            [new("255", "9521141678909"), new("3902", "150")], 2026, out var joined, out _));
        Assert.Equal("2559521141678909\u001D3902150", joined.ToPlain());
        Assert.False(ElementString.TryCreate([new("3902", "150")], 2026, out _, out var error));
        Assert.Equal("required-element-missing", error.Code);
        Assert.False(ElementString.TryCreate([new("05", "1")], 2026, out _, out var unknown));
        Assert.Equal("unknown-ai", unknown.Code);
        Assert.False(ElementString.TryCreate([], 2026, out _, out _));
    }

    private static ElementString Read(string text)
    {
        Assert.True(ElementString.TryParse(text, 2026, out var elements, out var error), error?.Message);
        return elements;
    }
}
