using Xunit;

namespace Counterfoil.Server.Tests.Http;

[Collection(NetworkCollection.Name)]
public sealed class DataFolderTests(RunningNetwork network)
{
    [Fact]
    public async Task A_second_server_on_one_folder_says_so_in_one_line_and_ends()
    {
        var ended = await ServerProcess.Refused("--data-folder", network.Folder, "--port", "0");
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(
            [
                $"counterfoil: The data folder {network.Folder} is in use by another process. "
                + "Stop that one, or name another folder.",
            ],
            ended.Errors);
        Assert.Equal("200", (await network.Operator.Get("/v1/campaigns")).Outcome);
    }

    [Theory]
    [InlineData("--no-such-option", "1", "--no-such-option: is not an option; options are --data-folder, ")]
    [InlineData("data-folder", "x", "data-folder: is not an option; ")]
    [InlineData("--port", "65536", "--port 65536: is not 0 to 65535")]
    [InlineData("--address", "nowhere", "--address nowhere: is not an IP address")]
    [InlineData("--clock", "noon", "--clock noon: is not a moment such as 2017-11-15T10:00:00Z")]
    [InlineData("--port", null, "--port: needs a value")]
    public async Task An_option_that_is_not_right_is_named_in_one_line(string name, string? value, string line)
    {
        var ended = await ServerProcess.Refused(value is null ? [name] : [name, value]);
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith($"counterfoil: {line}", Assert.Single(ended.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("counterfoil-http-");
        var ended = await ServerProcess.Refused(
            "--data-folder", folder.FullName, "--port", $"{network.Address.Port}");
        folder.Delete(recursive: true);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains($"127.0.0.1:{network.Address.Port}", Assert.Single(ended.Errors), StringComparison.Ordinal);
    }
}
