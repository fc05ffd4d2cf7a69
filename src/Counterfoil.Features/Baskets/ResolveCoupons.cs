using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Offers;
using Counterfoil.Domain.Products;
using Counterfoil.Features.Offers;
using Counterfoil.Features.Serials;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Baskets;

/// <summary>
/// Finds, for each presented number, the offer, campaign and copy that it stands for. Of several campaigns the
/// household
/// holds, the one that ends first is used up first.
/// </summary>
public sealed class ResolveCoupons(FindCoupon coupons)
{
    /// <summary>Resolves all coupons of a basket, in presented order.</summary>
    public IReadOnlyList<ResolvedCoupon> Resolve(
        Rows rows, Basket basket, IReadOnlyList<CouponInput> presented, Shopper shopper)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var resolved = new List<ResolvedCoupon>();
        foreach (var coupon in presented)
        {
            var one = Resolve(rows, basket, coupon, shopper, taken);
            resolved.Add(one);
            if (one.Place is not null)
            {
                taken.Add(one.Place.Id);
            }
        }

        return resolved;
    }

    private ResolvedCoupon Resolve(
        Rows rows, Basket basket, CouponInput coupon, Shopper shopper, HashSet<string> taken)
    {
        var code = coupon.Gs1 ?? "";
        if (!OfferNumber.TryParse(code, out var number, out var error))
        {
            return Refused(code, Refusal.Unreadable, error.Message);
        }

        var known = Candidates(rows, number, coupon.Campaign, shopper);
        if (known.Count == 0 || number.Terms is OfferTerms.Unknown)
        {
            return Refused(code, known.Count == 0 ? Refusal.Unknown : Refusal.NoTerms);
        }

        var granted = known.Where(one => one.GrantId is not null).ToList();
        var valid = granted.Where(one => one.Validity.Includes(shopper.Date)).ToList();
        if (valid.Count == 0)
        {
            return Refused(
                code,
                granted.Count == 0 ? Refusal.NotGranted
                : granted.Any(one => shopper.Date < one.Validity.First) ? Refusal.NotStarted
                : Refusal.Expired);
        }

        return Take(rows, basket, code, number.Terms, valid, shopper, taken);
    }

    private ResolvedCoupon Take(
        Rows rows, Basket basket, string code, OfferTerms terms, List<Candidate> valid, Shopper shopper,
        HashSet<string> taken)
    {
        var anyReserved = false;
        foreach (var one in valid)
        {
            var found = coupons.First(
                rows, one.CampaignId, one.OfferId, one.GrantId!, one.Copies, shopper.OwnRedemption, shopper.Now, taken);
            if (found.Place is not null)
            {
                var products = basket.Lines.Select(line => line.Product).Distinct()
                    .Where(product => FindOffers.Covers(rows, one.OfferId, product));
                return new ResolvedCoupon(new PresentedCoupon(code, Registered(terms, products)), found.Place);
            }

            anyReserved |= found.AnyReserved;
        }

        var presentedTwice = valid.Any(one => HeldHere(one, taken, rows, shopper));
        return Refused(
            code,
            presentedTwice ? Refusal.Duplicate : anyReserved ? Refusal.AlreadyReserved : Refusal.AlreadyRedeemed);
    }

    /// <summary>Whether a free copy would have been there, had this request not taken it already.</summary>
    private bool HeldHere(Candidate one, HashSet<string> taken, Rows rows, Shopper shopper) =>
        coupons.First(
            rows, one.CampaignId, one.OfferId, one.GrantId!, one.Copies, shopper.OwnRedemption, shopper.Now, [])
            .Place is { } place && taken.Contains(place.Id);

    private static List<Candidate> Candidates(
        Rows rows, OfferNumber number, string? campaign, Shopper shopper) => rows.Read(
        """
        SELECT campaign.id, offer.id, first_day, last_day, coupon_grant.id, copies
        FROM offer
        JOIN campaign_offer ON campaign_offer.offer_id = offer.id
        JOIN campaign ON campaign.id = campaign_offer.campaign_id
        LEFT JOIN coupon_grant ON coupon_grant.campaign_id = campaign.id AND coupon_grant.household_id = @household
        WHERE offer.retailer_id = @retailer AND offer.identity = @identity
            AND (@campaign = '' OR campaign.id = @campaign)
        ORDER BY last_day, campaign.id
        """,
        row =>
        {
            _ = Validity.TryCreate(DateText.Read(row.GetString(2)), DateText.Read(row.GetString(3)), out var validity);
            return new Candidate(
                row.GetString(0), row.GetString(1), validity, row.IsDBNull(4) ? null : row.GetString(4),
                row.IsDBNull(5) ? 0 : row.GetInt32(5));
        },
        ("@household", shopper.HouseholdId), ("@retailer", shopper.RetailerId), ("@identity", number.Identity),
        ("@campaign", campaign ?? ""));

    private static ResolvedCoupon Refused(string code, Refusal refusal, string? detail = null) => new(
        new PresentedCoupon(code, new OfferTerms.Unknown(), refusal, detail), null);

    /// <summary>Terms of the number for the products that the offer was registered with.</summary>
    private static OfferTerms Registered(OfferTerms terms, IEnumerable<ProductCode> products) =>
        terms is OfferTerms.Purchase purchase ? purchase.For(new ProductSelection(products)) : terms;

    private sealed record Candidate(
        string CampaignId, string OfferId, Validity Validity, string? GrantId, int Copies);
}
