using Counterfoil.Domain.Offers;

namespace Counterfoil.Features.Offers;

/// <summary>An offer as stored.</summary>
/// <param name="Id">Its id, <c>off_...</c>.</param>
/// <param name="RetailerId">The retailer whose product numbers it uses.</param>
/// <param name="Reference">The importer's name for it.</param>
/// <param name="Identity">The offer identity: <c>upc:...</c> or <c>own:...</c>.</param>
/// <param name="Code">The coupon number as imported.</param>
public sealed record OfferRow(string Id, string RetailerId, string Reference, string Identity, string Code)
{
    /// <summary>The terms that the number carries.</summary>
    public OfferTerms Terms() =>
        OfferNumber.TryParse(Code, out var number, out _) ? number.Terms : new OfferTerms.Unknown();
}
