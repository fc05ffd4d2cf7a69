namespace Counterfoil.Cli.Replay;

/// <summary>A folder of shopping data, as read: rows in the order of their files, amounts in cents.</summary>
/// <param name="Campaigns">Campaigns with their dates.</param>
/// <param name="Products">Products under the retailer's own numbers.</param>
/// <param name="Coupons">Which coupon covers which product in which campaign.</param>
/// <param name="Distributions">Which household received which campaign.</param>
/// <param name="Redemptions">Coupons that were redeemed.</param>
/// <param name="Lines">Basket lines.</param>
public sealed record Journey(
    IReadOnlyList<Journey.Campaign> Campaigns, IReadOnlyList<Journey.Product> Products,
    IReadOnlyList<Journey.Coupon> Coupons, IReadOnlyList<Journey.Distribution> Distributions,
    IReadOnlyList<Journey.Redemption> Redemptions, IReadOnlyList<Journey.Line> Lines)
{
    /// <summary>A campaign.</summary>
    public sealed record Campaign(string Id, string Type, DateOnly FirstDay, DateOnly LastDay);

    /// <summary>A product.</summary>
    public sealed record Product(string Id, string Department, string Category, string Type, string Size);

    /// <summary>One product of one coupon in one campaign.</summary>
    public sealed record Coupon(string Upc, string ProductId, string CampaignId);

    /// <summary>A campaign that reached a household.</summary>
    public sealed record Distribution(string CampaignId, string HouseholdId);

    /// <summary>A coupon that a household redeemed.</summary>
    public sealed record Redemption(string HouseholdId, string Upc, string CampaignId, DateOnly Day)
    {
        /// <summary>Whether the number says that a manufacturer funds it.</summary>
        public bool IsManufacturer => Upc.StartsWith('5');
    }

    /// <summary>
    /// A basket line: what the retailer received for it from shopper and manufacturer, what manufacturer coupons took
    /// off, and what the retailer added to them.
    /// </summary>
    public sealed record Line(
        string HouseholdId, string StoreId, string BasketId, string ProductId, int Quantity, long SalesCents,
        long CouponCents, long MatchCents, DateTime At)
    {
        /// <summary>What the line cost before coupons.</summary>
        public long TotalCents => SalesCents + MatchCents;
    }
}
