using System.CommandLine;

namespace Counterfoil.Cli.Hosting;

/// <summary>The option that names a network's data folder.</summary>
public static class DataFolderOption
{
    /// <summary>Makes the option; without it, <c>COUNTERFOIL_DATA_FOLDER</c> and then <c>.data/replay</c>.</summary>
    public static Option<string> Create() => new("--data-folder")
    {
        Description = "The network's data folder [default: $COUNTERFOIL_DATA_FOLDER or .data/replay]",
        DefaultValueFactory = _ =>
            Environment.GetEnvironmentVariable("COUNTERFOIL_DATA_FOLDER") ?? Path.Combine(".data", "replay"),
    };
}
