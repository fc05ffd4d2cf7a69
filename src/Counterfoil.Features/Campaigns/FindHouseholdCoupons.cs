using Counterfoil.Domain.Offers;
using Counterfoil.Domain.Products;
using Counterfoil.Features.Consumers;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Campaigns;

/// <summary>Lists the coupons that a household may use on a day: granted, valid and not used up.</summary>
public sealed class FindHouseholdCoupons(Database database, Households households)
{
    /// <summary>
    /// The coupons: those that cover one of the products first, those of no known value last, and else those first that
    /// end first.
    /// </summary>
    /// <param name="retailerId">Where they would be used.</param>
    /// <param name="household">The retailer's number of the household.</param>
    /// <param name="on">The store's date.</param>
    /// <param name="products">What lies in the basket.</param>
    public List<HouseholdCoupon> List(
        string retailerId, string household, DateOnly on, IReadOnlyList<ProductCode> products) =>
        database.Read(rows =>
        {
            var id = households.Id(retailerId, household);
            var fitting = products.Distinct().SelectMany(product => Covering(rows, id, on, product)).ToHashSet();
            return Valid(rows, id, on)
                .GroupBy(one => one.Code)
                .Select(same => same.First() with
                {
                    CopiesLeft = same.Sum(one => one.CopiesLeft),
                    Fits = fitting.Contains(same.Key),
                })
                .OrderBy(one => one.Fits ? 0 : 1)
                .ThenBy(one => one.Terms is OfferTerms.Unknown ? 1 : 0)
                .ToList();
        });

    private static List<HouseholdCoupon> Valid(Rows rows, string householdId, DateOnly on) => rows.Read(
        """
        SELECT offer.code, campaign.name, last_day, copies - COUNT(coupon.id) AS copies_left
        FROM coupon_grant
        JOIN campaign ON campaign.id = coupon_grant.campaign_id AND @on BETWEEN first_day AND last_day
        JOIN campaign_offer ON campaign_offer.campaign_id = campaign.id
        JOIN offer ON offer.id = campaign_offer.offer_id
        LEFT JOIN coupon ON coupon.grant_id = coupon_grant.id AND coupon.offer_id = offer.id
            AND coupon.state <> 'available'
        WHERE household_id = @household
        GROUP BY coupon_grant.id, offer.id
        HAVING copies_left > 0
        ORDER BY last_day, offer.code
        """,
        row => new HouseholdCoupon(
            row.GetString(0), row.GetString(1), DateText.Read(row.GetString(2)), row.GetInt32(3), false),
        ("@household", householdId), ("@on", DateText.Of(on)));

    private static List<string> Covering(Rows rows, string householdId, DateOnly on, ProductCode product) => rows.Read(
        """
        SELECT DISTINCT offer.code
        FROM coupon_grant
        JOIN campaign ON campaign.id = coupon_grant.campaign_id AND @on BETWEEN first_day AND last_day
        JOIN campaign_offer ON campaign_offer.campaign_id = campaign.id
        JOIN offer ON offer.id = campaign_offer.offer_id
        JOIN offer_product ON offer_product.offer_id = offer.id AND scope = @scope AND number = @number
        WHERE household_id = @household
        """,
        row => row.GetString(0),
        ("@household", householdId), ("@on", DateText.Of(on)), ("@scope", product.Scope), ("@number", product.Number));
}
