using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Counterfoil.Features.Storage;

/// <summary>Numbered schema changes, each applied once and never edited after.</summary>
public static class Migrations
{
    /// <summary>Applies what is missing, each change in its own transaction.</summary>
    /// <exception cref="InvalidOperationException">
    /// An applied change differs from this program's, or is unknown to it.
    /// </exception>
    public static void Apply(Rows rows)
    {
        rows.Run(
            """
            CREATE TABLE IF NOT EXISTS schema_change (
                number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT
            """);
        var applied = rows.Read(
            "SELECT number, name, checksum FROM schema_change ORDER BY number",
            row => (Number: row.GetInt32(0), Name: row.GetString(1), Checksum: row.GetString(2)));
        var known = Known();
        foreach (var change in applied)
        {
            if (!known.Any(one => one.Number == change.Number && one.Checksum == change.Checksum))
            {
                throw new InvalidOperationException(
                    $"The database has schema change {change.Name}, unknown to this program. Use a newer one.");
            }
        }

        foreach (var change in known.Skip(applied.Count))
        {
            rows.Run("BEGIN IMMEDIATE");
            rows.Run(change.Sql);
            rows.Run(
                "INSERT INTO schema_change (number, name, checksum) VALUES (@number, @name, @checksum)",
                ("@number", change.Number), ("@name", change.Name), ("@checksum", change.Checksum));
            rows.Run("COMMIT");
        }
    }

    private static List<(int Number, string Name, string Sql, string Checksum)> Known()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Known(assembly, name))
            .ToList();
    }

    private static (int Number, string Name, string Sql, string Checksum) Known(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var sql = reader.ReadToEnd();
        var name = resource.Split('.')[^2];
        var number = int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        return (number, name, sql, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
    }
}
