using Counterfoil.Domain.Baskets;

namespace Counterfoil.Features.Baskets;

/// <summary>A basket with the coupons handed over for it, read from the input of the basket contract.</summary>
/// <param name="Basket">The basket.</param>
/// <param name="Coupons">In presented order.</param>
/// <param name="On">The store's date.</param>
public sealed record BasketQuestion(Basket Basket, IReadOnlyList<HandedCoupon> Coupons, DateOnly On);
