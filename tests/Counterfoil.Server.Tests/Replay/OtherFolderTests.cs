using System.Text.Json;
using Xunit;

namespace Counterfoil.Server.Tests.Replay;

public sealed class OtherFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public OtherFolderTests()
    {
        Write("campaigns.csv", "campaign_id,campaign_type,start_date,end_date", "A1,Type Z,2019-05-01,2019-05-31");
        Write(
            "products.csv", "product_id,department,product_category,product_type,package_size",
            "P1,GROCERY,SOUP,TOMATO SOUP,1 LB", "P2,GROCERY,SOUP,CHICKEN SOUP,1 LB", "P3,FUEL,COUPON/MISC ITEMS,GAS,");
        // Buy one get one free; 1.00 off two; the checker decides; the retailer's own.
        Write(
            "coupons.csv", "coupon_upc,product_id,campaign_id", "51234500014,P1,A1", "51234500033,P1,A1",
            "51234500033,P2,A1", "51234500000,P1,A1", "10000000001,P2,A1");
        Write("distributions.csv", "campaign_id,household_id", "A1,H1");
        Write(
            "redemptions.csv", "household_id,coupon_upc,campaign_id,redemption_date", "H1,51234500014,A1,2019-05-02",
            "H1,51234500033,A1,2019-05-03", "H1,51234500033,A1,2019-05-04", "H1,51234500000,A1,2019-05-05",
            "H1,10000000001,A1,2019-05-05", "H2,51234500014,A1,2019-05-06", "H1,51234500014,A1,2019-06-01",
            "H1,59999900076,A1,2019-05-06");
        Write(
            "transactions.csv",
            "household_id,store_id,basket_id,product_id,quantity,sales_value,coupon_disc,coupon_match_disc,"
                + "transaction_timestamp",
            "H1,S1,B1,P1,2,3.01,1.51,0,2019-05-02 10:00:00", "H1,S1,B1,P3,5000,20,0,0,2019-05-02 10:00:01",
            "H1,S1,B2,P1,1,0.6,0,0,2019-05-03 10:00:00", "H1,S1,B2,P2,0,0,0,0,2019-05-03 10:00:00");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Another_folder_of_these_files_is_replayed_by_its_own_figures()
    {
        var (exitCode, _, error) = await Replay();
        Assert.True(exitCode == 0, error);
        var report = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(folder.In("report"), "report.json")));
        var completed = report.GetProperty("completed");
        Assert.Equal(3, completed.GetProperty("committed").GetInt32());
        Assert.Equal(
            """{"cashier":1,"expired":1,"no-terms":1,"not-granted":1,"unknown":1}""",
            JsonSerializer.Serialize(completed.GetProperty("refused")));
        // The free unit of 3.01 for two is the first, 1.51; each 1.00 off two units is cut to nothing.
        Assert.Equal(151 + 100 + 100, completed.GetProperty("faceInCents").GetInt64());
        Assert.Equal(
            """{"COUPON/MISC":1,"quantity 0":1}""",
            JsonSerializer.Serialize(report.GetProperty("data").GetProperty("skippedLines")));
    }

    [Theory]
    [InlineData("campaigns.csv", "A1,Type Z,2019-05-01,2019-31-05", "campaigns.csv:2: end_date")]
    [InlineData("distributions.csv", "B9,H1", "campaign B9 is not in campaigns.csv")]
    [InlineData("redemptions.csv", "H1,51234500014", "redemptions.csv:2")]
    [InlineData("transactions.csv", "H1,S1,B1,P1,-2,3,0,0,2019-05-02 10:00:00", "transactions.csv:2: quantity")]
    [InlineData("transactions.csv", "H1,S1,B1,P1,2,3.005,0,0,2019-05-02 10:00:00", "transactions.csv:2: sales_value")]
    public async Task A_bad_row_is_named_by_file_line_and_reason(string file, string row, string expected)
    {
        var lines = await File.ReadAllLinesAsync(folder.In(file));
        Write(file, lines[0], row);
        var (exitCode, _, error) = await Replay();
        Assert.Equal(1, exitCode);
        Assert.Contains(expected, error);
    }

    [Fact]
    public async Task A_missing_file_or_column_is_named()
    {
        Write("coupons.csv", "coupon_upc,campaign_id");
        Assert.Contains("coupons.csv:1: there is no column product_id", (await Replay()).Error);
        File.Delete(folder.In("coupons.csv"));
        Assert.Contains("coupons.csv: is missing", (await Replay()).Error);
    }

    private Task<(int ExitCode, string Output, string Error)> Replay() => ReplayProcess.Run(
        "replay", folder.Path, "--data-folder", folder.In("network"), "--report", folder.In("report"));

    private void Write(string name, params string[] lines) => File.WriteAllLines(folder.In(name), lines);
}
