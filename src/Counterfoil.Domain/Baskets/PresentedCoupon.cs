using Counterfoil.Domain.Offers;

namespace Counterfoil.Domain.Baskets;

/// <summary>A coupon that was handed to the lane, with what is known of it.</summary>
/// <param name="Code">As presented.</param>
/// <param name="Terms">What must be bought and what it earns.</param>
/// <param name="Refused">
/// Why it was refused before the basket was looked at; null when nothing stood against it.
/// </param>
/// <param name="Detail">What makes the refusal plainer: which rule of the number broke; null when nothing does.</param>
public sealed record PresentedCoupon(
    string Code, OfferTerms Terms, Refusal? Refused = null, string? Detail = null);
