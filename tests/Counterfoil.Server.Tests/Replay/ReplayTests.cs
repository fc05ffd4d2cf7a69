using System.Text.Json;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Counterfoil.Server.Tests.Replay;

public sealed class ReplayTests(ReplayedYear year) : IClassFixture<ReplayedYear>
{
    [Theory]
    [InlineData("asSampled", "redemptions", 1040)]
    [InlineData("asSampled", "matched", 91)]
    [InlineData("asSampled", "manufacturerMatched", 38)]
    [InlineData("asSampled", "valueCodeMet", 28)]
    [InlineData("asSampled", "agreeToTheCent", 22)]
    [InlineData("completed", "committed", 713)]
    [InlineData("doubling", "lines", 540)]
    [InlineData("doubling", "agree", 497)]
    [InlineData("data", "products", 92331)]
    [InlineData("data", "campaigns", 27)]
    [InlineData("data", "couponCampaignPairs", 1197)]
    [InlineData("data", "couponNumbers", 981)]
    [InlineData("data", "manufacturerNumbers", 742)]
    [InlineData("data", "couponRows", 116204)]
    [InlineData("data", "distributions", 6589)]
    public void The_report_has_the_figures_of_the_year(string part, string figure, int expected) =>
        Assert.Equal(expected, year.Report.GetProperty(part).GetProperty(figure).GetInt32());

    [Fact]
    public void Every_refusal_is_one_of_the_retailers_own_coupons()
    {
        var refused = year.Report.GetProperty("completed").GetProperty("refused").EnumerateObject().Single();
        Assert.Equal(("no-terms", 327), (refused.Name, refused.Value.GetInt32()));
    }

    [Fact]
    public void Each_unlike_redemption_is_explained() => Assert.Equal(
        16, year.Report.GetProperty("asSampled").GetProperty("unlike").EnumerateArray()
            .Count(one => one.GetProperty("why").GetString() is { Length: > 20 }));

    [Fact]
    public void The_report_for_people_names_the_same_figures() =>
        Assert.Contains("| of these, face value and doubling agree to the cent | 22 |", year.Markdown);

    [Fact]
    public void The_database_holds_what_the_report_says()
    {
        Assert.Equal("92331", One("SELECT COUNT(*) FROM product"));
        Assert.Equal("27", One("SELECT COUNT(*) FROM campaign"));
        Assert.Equal("1197", One("SELECT COUNT(*) FROM campaign_offer"));
        Assert.Equal("6589", One("SELECT COUNT(*) FROM coupon_grant"));
        Assert.Equal("713", One("SELECT COUNT(*) FROM redemption WHERE state = 'Committed'"));
        Assert.Equal("713", One("SELECT COUNT(*) FROM coupon WHERE state = 'redeemed'"));
        Assert.Equal(
            year.Report.GetProperty("completed").GetProperty("faceInCents").GetInt64().ToString(),
            One("SELECT SUM(redeemed_minor) FROM campaign_total"));
        Assert.Equal(
            year.Report.GetProperty("completed").GetProperty("retailerAddedInCents").GetInt64().ToString(),
            One("SELECT SUM(added_minor) FROM campaign_total"));
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_reports_the_same()
    {
        using var again = new TemporaryFolder();
        var before = DatabaseDump.Of(year.DataFolder, everything: true);
        var (exitCode, output, _) = await ReplayProcess.Run(
            "replay", ReplayProcess.Data, "--data-folder", year.DataFolder, "--report", again.Path);
        Assert.Equal(0, exitCode);
        Assert.Contains("redemptions 0 (713 were there)", output);
        Assert.Equal(before, DatabaseDump.Of(year.DataFolder, everything: true));
        Assert.Equal(
            JsonSerializer.Serialize(year.Report),
            JsonSerializer.Serialize(JsonElement.Parse(await File.ReadAllTextAsync(again.In("report.json")))));
    }

    [Fact]
    public async Task The_record_verifies()
    {
        var (exitCode, output, _) = await ReplayProcess.Run("activity", "verify", "--data-folder", year.DataFolder);
        Assert.Equal(0, exitCode);
        Assert.StartsWith("holds: 1698 entries in 1 streams", output);
    }

    [Theory]
    [InlineData("UPDATE activity_entry SET body = body || ' ' WHERE sequence = 777", "entry 777 was altered")]
    [InlineData("UPDATE activity_entry SET hash = previous_hash WHERE sequence = 5", "entry 5 was altered")]
    [InlineData("UPDATE activity_entry SET previous_hash = hash WHERE sequence = 900", "entry 900 was altered")]
    [InlineData("DELETE FROM activity_entry WHERE sequence = 12", "entry 12 is gone")]
    [InlineData("DELETE FROM activity_entry WHERE sequence > 1600", "entry 1601 is gone")]
    [InlineData("UPDATE activity_stream SET sequence = 1697", "entry 1698 was added")]
    [InlineData("UPDATE activity_checkpoint SET body = '' WHERE number = 1", "checkpoints, entry 1 was altered")]
    [InlineData("DELETE FROM activity_stream", "entry 1 was added")]
    public async Task The_first_altered_entry_is_named(string alteration, string finding)
    {
        using var copy = new TemporaryFolder();
        File.Copy(Path.Combine(year.DataFolder, "counterfoil.db"), copy.In("counterfoil.db"));
        using (var connection = new SqliteConnection($"Data Source={copy.In("counterfoil.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = alteration;
            Assert.True(command.ExecuteNonQuery() > 0);
        }

        var (exitCode, output, _) = await ReplayProcess.Run("activity", "verify", "--data-folder", copy.Path);
        Assert.Equal(1, exitCode);
        Assert.Contains(finding, output.Split('\n')[0]);
    }

    private string One(string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(year.DataFolder, "counterfoil.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return DatabaseDump.Strings(connection, sql)[0];
    }
}
