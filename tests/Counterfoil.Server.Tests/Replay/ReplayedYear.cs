using System.Text.Json;
using Xunit;

namespace Counterfoil.Server.Tests.Replay;

/// <summary>The whole year, replayed once for all tests that look at it.</summary>
public sealed class ReplayedYear : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Its data folder.</summary>
    public string DataFolder => folder.In("network");

    /// <summary>Its report, for programs.</summary>
    public JsonElement Report => JsonElement.Parse(File.ReadAllText(Path.Combine(folder.In("report"), "report.json")));

    /// <summary>Its report, for people.</summary>
    public string Markdown => File.ReadAllText(Path.Combine(folder.In("report"), "report.md"));

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var (exitCode, _, error) = await ReplayProcess.Run(
            "replay", ReplayProcess.Data, "--data-folder", DataFolder, "--report", folder.In("report"));
        Assert.True(exitCode == 0, error);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
