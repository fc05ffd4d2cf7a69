using Counterfoil.Features.Activity;
using Counterfoil.Features.Keys;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Network;

/// <summary>Makes a retailer known, or changes its profile; the same again changes nothing.</summary>
public sealed class SaveRetailer(GroupCommitWriter writer, ActivityStream stream, OpaqueIds ids)
{
    /// <summary>Saves the profile under its reference; the id in it is not used.</summary>
    /// <returns>The retailer's id.</returns>
    public Task<string> Save(RetailerProfile profile)
    {
        var id = ids.Make("rtl", profile.Reference);
        return writer.Write([id], batch =>
        {
            var saved = profile with { Id = id };
            if (FindRetailer.ById(batch.Rows, id) != saved)
            {
                Upsert(batch, saved);
                AppendActivity.To(batch, stream, "retailer.saved", new { retailer = id, profile.Rules });
            }

            return id;
        });
    }

    private static void Upsert(WriteBatch batch, RetailerProfile retailer) => batch.WriteOne(
        """
        INSERT INTO retailer (
            id, reference, name, time_zone, currency, multiply_times, multiply_up_to_minor, reduce_over_value)
        VALUES (@id, @reference, @name, @zone, @currency, @times, @upTo, @reduce)
        ON CONFLICT (id) DO UPDATE SET
            name = @name, time_zone = @zone, currency = @currency, multiply_times = @times,
            multiply_up_to_minor = @upTo, reduce_over_value = @reduce
        """,
        ("@id", retailer.Id), ("@reference", retailer.Reference), ("@name", retailer.Name),
        ("@zone", retailer.TimeZone), ("@currency", retailer.Rules.Currency.Code),
        ("@times", retailer.Rules.MultiplyTimes), ("@upTo", retailer.Rules.MultiplyUpToMinor),
        ("@reduce", retailer.Rules.ReduceOverValue));
}
