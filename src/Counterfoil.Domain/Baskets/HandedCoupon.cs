using Counterfoil.Domain.Offers;

namespace Counterfoil.Domain.Baskets;

/// <summary>A coupon as it was handed over, read but not yet judged.</summary>
/// <param name="Code">As presented.</param>
/// <param name="Terms">What must be bought and what it earns; unknown when nothing says so.</param>
/// <param name="Validity">The dates that the code itself carries.</param>
/// <param name="SerialIdentity">
/// What no second coupon may share: the code in its plain form; null when it has no serial number.
/// </param>
/// <param name="Unreadable">Why it could not be read; null when it could.</param>
public sealed record HandedCoupon(
    string Code, OfferTerms Terms, Validity Validity = default, string? SerialIdentity = null,
    string? Unreadable = null)
{
    /// <summary>
    /// Judges coupons before the basket is looked at: unreadable, no-terms, duplicate, not-started, expired, the first
    /// that holds.
    /// </summary>
    /// <param name="coupons">In presented order.</param>
    /// <param name="on">The store's date.</param>
    public static IReadOnlyList<PresentedCoupon> Screen(IReadOnlyList<HandedCoupon> coupons, DateOnly on)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var presented = new List<PresentedCoupon>(coupons.Count);
        foreach (var coupon in coupons)
        {
            var again = coupon.SerialIdentity is not null && !seen.Add(coupon.SerialIdentity);
            var refusal = coupon.Unreadable is not null ? Refusal.Unreadable
                : coupon.Terms is OfferTerms.Unknown ? Refusal.NoTerms
                : again ? Refusal.Duplicate
                : on < coupon.Validity.First ? Refusal.NotStarted
                : on > coupon.Validity.Last ? Refusal.Expired
                : null;
            presented.Add(new PresentedCoupon(coupon.Code, coupon.Terms, refusal, coupon.Unreadable));
        }

        return presented;
    }
}
