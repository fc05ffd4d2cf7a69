namespace Counterfoil.Domain.Baskets;

/// <summary>A coupon that took nothing off, why, and what would change that.</summary>
/// <param name="Index">Zero-based place among the presented coupons.</param>
/// <param name="Code">As presented.</param>
/// <param name="Refusal">Why.</param>
/// <param name="Missing">What to add; null when nothing a shopper could add would help.</param>
/// <param name="Detail">A sentence that makes the refusal plainer; null when nothing does.</param>
public sealed record RefusedCoupon(int Index, string Code, Refusal Refusal, Missing? Missing, string? Detail)
    : CouponOutcome(Index, Code)
{
    /// <summary>What to tell the customer.</summary>
    public string Message => Detail is null ? Refusal.Sentence : $"{Refusal.Sentence} {Detail}";
}
