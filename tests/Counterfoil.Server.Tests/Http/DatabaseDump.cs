using System.Globalization;
using Counterfoil.Features.Storage;

namespace Counterfoil.Server.Tests.Http;

/// <summary>Every row of every table as text, read beside the running server.</summary>
public static class DatabaseDump
{
    /// <summary>Reads all tables in one snapshot; checkpoints apart, which the sealer adds by the clock.</summary>
    public static string Of(string dataFolder)
    {
        using var database = Database.ForReading(dataFolder);
        return database.Read(rows => string.Join('\n', rows
            .Read("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", row => row.GetString(0))
            .Where(table => table != "activity_checkpoint")
            .SelectMany(table => rows.Read(
                $"SELECT * FROM {table} ORDER BY 1, 2",
                row => table + " " + string.Join('|', Enumerable.Range(0, row.FieldCount).Select(column =>
                    Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture)))))));
    }
}
