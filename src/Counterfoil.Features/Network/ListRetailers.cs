using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Network;

/// <summary>Says which retailers and stores there are.</summary>
public sealed class ListRetailers(Database database)
{
    /// <summary>All retailers, by reference.</summary>
    public List<RetailerProfile> All() => database.Read(FindRetailer.All);

    /// <summary>The store numbers of a retailer, in order.</summary>
    public List<string> Stores(string retailerId) => database.Read(rows => FindRetailer.Stores(rows, retailerId));
}
