using Counterfoil.Domain.Offers;

namespace Counterfoil.Features.Campaigns;

/// <summary>A coupon number that a household may use on a day.</summary>
/// <param name="Code">The number, as it is presented.</param>
/// <param name="Campaign">The campaign that ends first of those it comes from, by its name for people.</param>
/// <param name="LastDay">Last valid local date of that campaign.</param>
/// <param name="CopiesLeft">Copies that are neither used nor held by a lane, 1 or more.</param>
/// <param name="Fits">Whether it covers a product that was asked about.</param>
public sealed record HouseholdCoupon(string Code, string Campaign, DateOnly LastDay, int CopiesLeft, bool Fits)
{
    /// <summary>The terms that the number carries.</summary>
    public OfferTerms Terms => OfferNumber.TryParse(Code, out var number, out _) ? number.Terms : new OfferTerms.Unknown();
}
