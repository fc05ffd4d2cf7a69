namespace Counterfoil.Server.Web.Till;

/// <summary>Where a lane's transaction stands.</summary>
public enum TillStep
{
    /// <summary>Products and coupons are entered.</summary>
    Basket,

    /// <summary>Coupons are held; the shopper pays.</summary>
    Reserved,

    /// <summary>Paid: the coupons are used.</summary>
    Receipt,
}
