using Counterfoil.Domain.Redemptions;
using Counterfoil.Features.Access;
using Counterfoil.Features.Keys;
using Counterfoil.Features.Network;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Redemptions;

/// <summary>Finds which redemption a request names, within what its caller may touch.</summary>
public sealed class ReadTransaction(Database database, OpaqueIds ids)
{
    /// <summary>A redemption that a request names.</summary>
    /// <param name="Id">Its id, whether it is known or not.</param>
    /// <param name="Key">Its transaction; null when it was named by id.</param>
    /// <param name="Retailer">The lane's retailer; null when it was named by id.</param>
    public sealed record Named(string Id, TransactionKey? Key, RetailerProfile? Retailer);

    /// <summary>Reads the name; null when a field is wrong.</summary>
    public Named? From(TransactionInput input, Caller caller, FieldErrors errors) =>
        input.Redemption is { } id ? ById(id, caller, errors) : ByKey(input, caller, errors);

    private Named? ById(string id, Caller caller, FieldErrors errors)
    {
        if (!id.StartsWith("rdm_", StringComparison.Ordinal))
        {
            errors.Add("redemption", "is not an id that begins with rdm_");
            return null;
        }

        // Of another retailer's redemption a till learns nothing: it is as unknown as one that never was.
        var place = database.Read(rows => rows.ReadFirst(
            "SELECT retailer_id, store FROM redemption WHERE id = @id", row => (row.GetString(0), row.GetString(1)),
            ("@id", id)));
        var own = caller.RetailerId is null
            || (place.Item1 == caller.RetailerId && (caller.Store is null || place.Item2 == caller.Store));
        return new Named(own ? id : "rdm_unknown", null, null);
    }

    private Named? ByKey(TransactionInput input, Caller caller, FieldErrors errors)
    {
        var retailerId = input.Retailer ?? caller.RetailerId;
        if (input.BusinessDay is null)
        {
            errors.Add("businessDay", "is missing; write it as 2017-03-26");
        }

        if (!TransactionKey.TryCreate(
            retailerId, input.Store, input.Lane, input.BusinessDay ?? default, input.TransactionNumber, out var key,
            out var wrong))
        {
            errors.Add(wrong, $"is not 1 to {TransactionKey.MostCharacters} letters, digits or - . _ :");
            return null;
        }

        var (retailer, hasStore) = database.Read(rows =>
            (FindRetailer.ById(rows, key.Retailer), FindRetailer.HasStore(rows, key.Retailer, key.Store)));
        if (retailer is null || (caller.RetailerId is not null && caller.RetailerId != retailer.Id))
        {
            errors.Add("retailer", "is not a retailer of this key");
        }
        else if (!hasStore || (caller.Store is not null && caller.Store != key.Store))
        {
            errors.Add("store", "is not a store of this key");
        }

        return errors.None ? new Named(ids.Make("rdm", key.ToString()), key, retailer) : null;
    }
}
