using Counterfoil.Features.Keys;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Consumers;

/// <summary>
/// A retailer's households. The outside number stays in this table; everything else names a household by its opaque id.
/// </summary>
public sealed class Households(OpaqueIds ids)
{
    /// <summary>The id of a household, whether it is known or not.</summary>
    public string Id(string retailerId, string number) => ids.Make("hsh", retailerId, number);

    /// <summary>Makes a household known.</summary>
    /// <returns>Its id.</returns>
    public string Save(WriteBatch batch, string retailerId, string number)
    {
        var id = Id(retailerId, number);
        batch.Rows.Run(
            """
            INSERT INTO household (id, retailer_id, number) VALUES (@id, @retailer, @number)
            ON CONFLICT DO NOTHING
            """,
            ("@id", id), ("@retailer", retailerId), ("@number", number));
        return id;
    }
}
