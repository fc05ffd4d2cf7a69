using System.Diagnostics;
using System.Globalization;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Counterfoil.Server.Tests.Replay;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 30;

    /// <summary>
    /// What is never true of a whole database: a half redemption, a counter that is not the sum of its rows.
    /// </summary>
    private static readonly string[] HalfDone =
    [
        """
        SELECT redemption.id FROM redemption
        JOIN redemption_coupon ON redemption_coupon.redemption_id = redemption.id
        LEFT JOIN coupon ON coupon.id = coupon_id AND coupon.redemption_id = redemption.id
            AND coupon.state = CASE redemption.state WHEN 'Committed' THEN 'redeemed' ELSE 'reserved' END
        WHERE redemption.state IN ('Reserved', 'Committed') AND coupon.id IS NULL
        """,
        """
        SELECT coupon.id FROM coupon LEFT JOIN redemption_coupon
            ON coupon_id = coupon.id AND redemption_coupon.redemption_id = coupon.redemption_id
        WHERE coupon.state <> 'available' AND coupon_id IS NULL
        """,
        """
        SELECT campaign_id FROM campaign_total WHERE (redeemed_coupons, redeemed_minor, added_minor) IS NOT (
            SELECT COUNT(*), COALESCE(SUM(face_minor), 0), COALESCE(SUM(redemption_coupon.added_minor), 0)
            FROM redemption_coupon JOIN redemption ON redemption.id = redemption_id
            WHERE redemption_coupon.campaign_id = campaign_total.campaign_id AND redemption.state = 'Committed')
        """,
        """
        SELECT 'entries' WHERE (SELECT COUNT(*) FROM activity_entry WHERE body LIKE '%"redemption.committed"%')
            <> (SELECT COUNT(*) FROM redemption WHERE state = 'Committed')
        """,
    ];

    [Fact]
    public async Task Kill_9_at_any_moment_loses_no_answer_and_leaves_nothing_half_done()
    {
        using var folder = new TemporaryFolder();
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var watch = Stopwatch.StartNew();
        await ReplayProcess.Run("replay", ReplayProcess.Data, "--data-folder", folder.In("undisturbed"));
        var whole = watch.Elapsed;
        var expected = DatabaseDump.Of(folder.In("undisturbed"));

        var kills = 0;
        var finished = 0;
        for (var network = 0; kills < Kills || finished == 0; network++)
        {
            var data = folder.In(network.ToString(CultureInfo.InvariantCulture));
            Directory.CreateDirectory(data);
            File.Copy(Path.Combine(folder.In("undisturbed"), "id.key"), Path.Combine(data, "id.key"));
            while (await IsKilled(data, kills < Kills ? whole * random.NextDouble() : Timeout.InfiniteTimeSpan))
            {
                kills++;
                CheckAnswers(data);
            }

            finished++;
            CheckAnswers(data);
            Assert.Equal(expected, DatabaseDump.Of(data));
        }

        output.WriteLine($"{kills} kills, {finished} finished runs; undisturbed, one takes {whole.TotalSeconds:0.0} s");
    }

    /// <summary>Starts the replay and kills it after a time; false when it came to its end before.</summary>
    private static async Task<bool> IsKilled(string data, TimeSpan after)
    {
        using var process = ReplayProcess.Start(
            "replay", ReplayProcess.Data, "--data-folder", data, "--answers", Path.Combine(data, "answers"));
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var late = new CancellationTokenSource(after);
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
            await said;
            return true;
        }

        var error = (await said)[1];
        Assert.True(process.ExitCode == 0, error);
        return false;
    }

    private static void CheckAnswers(string data)
    {
        if (!File.Exists(DataFolder.DatabaseIn(data)))
        {
            return;
        }

        using var connection = new SqliteConnection(
            $"Data Source={DataFolder.DatabaseIn(data)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        if (DatabaseDump.Strings(connection, "SELECT name FROM sqlite_schema WHERE name = 'redemption'").Count == 0)
        {
            return;
        }

        var committed = DatabaseDump.Strings(connection, "SELECT id FROM redemption WHERE state = 'Committed'")
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(Answered(Path.Combine(data, "answers")), id => Assert.Contains(id, committed));
        Assert.All(HalfDone, sql => Assert.Empty(DatabaseDump.Strings(connection, sql)));
        using var database = Database.ForReading(data);
        Assert.Empty(VerifyActivity.Verify(database).Findings);
    }

    /// <summary>The answers that were told whole; the last line of a killed run may be cut.</summary>
    private static IEnumerable<string> Answered(string file) =>
        (File.Exists(file) ? File.ReadAllText(file) : "").Split('\n')[..^1];
}
