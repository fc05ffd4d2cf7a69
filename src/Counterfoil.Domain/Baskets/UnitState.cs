namespace Counterfoil.Domain.Baskets;

/// <summary>
/// Which units of a basket are used and what is left to pay for them. A unit serves at most one manufacturer's coupon
/// and one store coupon.
/// </summary>
internal sealed class UnitState
{
    private readonly int[] manufacturers;
    private readonly int[] stores;

    public UnitState(Basket basket)
    {
        Basket = basket;
        Left = basket.Prices.ToArray();
        manufacturers = new int[Left.Length];
        stores = new int[Left.Length];
        BasketLeft = basket.TotalMinor;
    }

    public Basket Basket { get; }

    /// <summary>What is left to pay for each unit, minor units.</summary>
    public long[] Left { get; }

    /// <summary>What is left to pay for the basket, minor units: amounts off the basket lower it at once.</summary>
    public long BasketLeft { get; set; }

    /// <summary>
    /// Who uses each unit among coupons of one kind: zero for nobody, else the coupon's index and one.
    /// </summary>
    public int[] Holders(bool storeCoupons) => storeCoupons ? stores : manufacturers;

    public long ValueOf(List<int> units)
    {
        var value = 0L;
        foreach (var unit in units)
        {
            value += Left[unit];
        }

        return value;
    }
}
