namespace Counterfoil.Features.Offers;

/// <summary>An offer as it is imported.</summary>
/// <param name="Reference">The caller's name for it; the same name again is the same offer.</param>
/// <param name="Code">The coupon number: eleven digits, or twelve with their check digit. Its terms are in it.</param>
/// <param name="Products">Products it covers; they are added to those known already.</param>
public sealed record OfferInput(string Reference, string Code, IReadOnlyList<string> Products);
