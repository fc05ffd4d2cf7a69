namespace Counterfoil.Cli.Hosting;

/// <summary>Ends a verb with one line on standard error and exit code 1.</summary>
public sealed class CliException(string message) : Exception(message);
