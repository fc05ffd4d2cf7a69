namespace Counterfoil.Formats.Barcodes;

/// <summary>A drawn bar code: rows of modules of one width, and the text that people read below.</summary>
/// <param name="Rows">From top to bottom; all have the same number of modules.</param>
/// <param name="Text">What stands below.</param>
/// <param name="QuietZone">Light modules that must stay free on the left and on the right.</param>
/// <param name="QuietZoneAbove">Light modules that must stay free above and below.</param>
/// <param name="Warning">What the standard would not allow, though it can be drawn; null if nothing.</param>
public sealed record BarSymbol(
    IReadOnlyList<ModuleRow> Rows, string Text, int QuietZone, int QuietZoneAbove = 0, string? Warning = null)
{
    /// <summary>The number of modules of a row.</summary>
    public int Width => Rows[0].Modules.Length;

    /// <summary>The rows of data and separators as 0 and 1, one string a row.</summary>
    public IEnumerable<string> ModuleLines() => Rows
        .Where(row => row.Role != ModuleRole.GuardTail)
        .Select(row => string.Create(
            row.Modules.Length, row.Modules, (line, modules) =>
            {
                for (var i = 0; i < line.Length; i++)
                {
                    line[i] = modules[i] ? '1' : '0';
                }
            }));
}
