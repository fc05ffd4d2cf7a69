using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Counterfoil.Features.Storage;
using Microsoft.Data.Sqlite;

namespace Counterfoil.Features.Network;

/// <summary>Finds retailers and their stores.</summary>
public static class FindRetailer
{
    private const string Columns =
        "id, reference, name, time_zone, currency, multiply_times, multiply_up_to_minor, reduce_over_value";

    /// <summary>The retailer of an id, or null.</summary>
    public static RetailerProfile? ById(Rows rows, string id) =>
        rows.ReadFirst($"SELECT {Columns} FROM retailer WHERE id = @id", Of, ("@id", id));

    /// <summary>All retailers, by reference.</summary>
    public static List<RetailerProfile> All(Rows rows) =>
        rows.Read($"SELECT {Columns} FROM retailer ORDER BY reference", Of);

    /// <summary>Whether a retailer has a store of this number.</summary>
    public static bool HasStore(Rows rows, string retailerId, string number) => rows.ReadFirst(
        "SELECT 1 FROM store WHERE retailer_id = @retailer AND number = @number", row => row.GetInt32(0),
        ("@retailer", retailerId), ("@number", number)) == 1;

    /// <summary>The store numbers of a retailer, in order.</summary>
    public static List<string> Stores(Rows rows, string retailerId) => rows.Read(
        "SELECT number FROM store WHERE retailer_id = @retailer ORDER BY number", row => row.GetString(0),
        ("@retailer", retailerId));

    private static RetailerProfile Of(SqliteDataReader row)
    {
        _ = Currency.TryParse(row.GetString(4), out var currency);
        return new RetailerProfile(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3),
            new RetailerRules(currency, row.GetInt32(5), row.GetInt64(6), row.GetBoolean(7)));
    }
}
