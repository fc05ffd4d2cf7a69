using System.Globalization;
using Counterfoil.Formats.Gs1;
using Xunit;

namespace Counterfoil.Tests.Formats.Gs1;

public sealed class ApplicationIdentifiersTests
{
    private const string Wanted =
        "00 01 02 10 11 12 13 15 16 17 20 21 22 30 37 240 241 250 251 253 254 255 400 401 402 403 410 411 412 413 414 "
        + "415 416 417 420 421 422 8003 8004 8005 8006 8008 8017 8018 8019 8020 8100 8101 8102 8110 8111 8112 8200 90 "
        + "91 92 93 94 95 96 97 98 99";

    [Fact]
    public void The_table_holds_what_the_trade_uses()
    {
        foreach (var ai in Wanted.Split(' '))
        {
            Assert.NotNull(ApplicationIdentifiers.Find(ai));
        }

        foreach (var family in Enumerable.Range(310, 7).Concat(Enumerable.Range(320, 18))
            .Concat(Enumerable.Range(340, 18)).Concat(Enumerable.Range(360, 10)))
        {
            Assert.All(Enumerable.Range(0, 6), decimals => Assert.NotNull(
                ApplicationIdentifiers.Find(string.Create(CultureInfo.InvariantCulture, $"{family}{decimals}"))));
        }

        Assert.NotNull(ApplicationIdentifiers.Find("3909"));
        Assert.NotNull(ApplicationIdentifiers.Find("3955"));
        Assert.Null(ApplicationIdentifiers.Find("14"));
        Assert.Null(ApplicationIdentifiers.Find("3106"));
    }

    [Fact]
    public void No_identifier_stands_twice_or_begins_another()
    {
        var all = ApplicationIdentifiers.All.Select(row => row.Ai).ToList();

        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.All(all, ai => Assert.Equal(ai, ApplicationIdentifiers.FindFirst(ai + "9")!.Ai));
    }

    [Fact]
    public void Every_rule_that_the_table_names_is_known()
    {
        foreach (var row in ApplicationIdentifiers.All)
        {
            row.Accepts(new string('1', row.MinimumLength), 2026, out _);
            row.Accepts(new string('9', row.MaximumLength), 2026, out _);
        }
    }

    [Fact]
    public void What_a_row_excludes_or_requires_is_in_the_table()
    {
        foreach (var row in ApplicationIdentifiers.All)
        {
            var named = row.Excludes.Concat(row.Requires.SelectMany(group => group).SelectMany(one => one.Split('+')));
            Assert.All(named, pattern => Assert.Contains(
                ApplicationIdentifiers.All, other => ApplicationIdentifier.Fits(pattern, other.Ai)));
        }
    }

    [Theory]
    [InlineData("8003", "09521141123454ABC", true)]
    [InlineData("8003", "19521141123454ABC", false)]
    [InlineData("8006", "095211411234540204", true)]
    [InlineData("8006", "095211411234540504", false)]
    [InlineData("8008", "2701011259", true)]
    [InlineData("8008", "2701012459", false)]
    [InlineData("8013", "1987654Ad4X4bL5ttr2310c2K", true)]
    [InlineData("8013", "1987654Ad4X4bL5ttr2310cXK", false)]
    [InlineData("8007", "GB82WEST12345698765432", true)]
    [InlineData("8007", "GB83WEST12345698765432", false)]
    [InlineData("402", "95211411234567892", true)]
    [InlineData("4330", "000012-", true)]
    [InlineData("4330", "0000121", false)]
    public void The_content_of_a_value_is_checked(string ai, string value, bool isGood) =>
        Assert.Equal(isGood, ApplicationIdentifiers.Find(ai)!.Accepts(value, 2026, out _));
}
