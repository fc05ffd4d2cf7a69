namespace Counterfoil.Domain.Baskets;

/// <summary>The assignment of units to coupons that takes the most off.</summary>
public static class BestOrder
{
    /// <summary>Decides every presented coupon.</summary>
    public static BasketResult Check(Basket basket, IReadOnlyList<PresentedCoupon> coupons, CheckRules rules) =>
        PresentedOrder.Check(basket, coupons, rules);
}
