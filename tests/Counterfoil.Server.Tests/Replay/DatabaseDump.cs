using System.Text;
using Microsoft.Data.Sqlite;

namespace Counterfoil.Server.Tests.Replay;

/// <summary>Every row of a network's database as text, so that two can be compared.</summary>
internal static class DatabaseDump
{
    /// <summary>
    /// Dumps all tables; unless everything is asked for, without what depends on the time of day: checkpoints on when
    /// they were sealed, an epoch on restarts.
    /// </summary>
    public static string Of(string dataFolder, bool everything = false)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(dataFolder, "counterfoil.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var text = new StringBuilder();
        foreach (var table in Strings(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"))
        {
            if (!everything && table == "activity_checkpoint")
            {
                continue;
            }

            var columns = Strings(connection, $"SELECT name FROM pragma_table_info('{table}')")
                .Where(column => everything || column != "epoch").ToList();
            text.Append("== ").AppendLine(table);
            foreach (var row in Strings(
                connection, $"SELECT json_array({string.Join(", ", columns)}) FROM {table} ORDER BY 1"))
            {
                text.AppendLine(row);
            }
        }

        return text.ToString();
    }

    /// <summary>The first column of a query.</summary>
    public static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
