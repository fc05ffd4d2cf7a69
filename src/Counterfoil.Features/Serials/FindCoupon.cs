using System.Globalization;
using Counterfoil.Features.Keys;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Serials;

/// <summary>Finds a copy that a lane may take. A copy that was never touched has no row and is free.</summary>
public sealed class FindCoupon(OpaqueIds ids)
{
    /// <summary>What became of looking for a copy.</summary>
    /// <param name="Place">The first free copy; null when there is none.</param>
    /// <param name="AnyReserved">Whether another lane holds one of them, so that it may become free.</param>
    public readonly record struct Found(CouponPlace? Place, bool AnyReserved);

    /// <summary>The first free copy of an offer under a grant.</summary>
    /// <param name="rows">Where to look.</param>
    /// <param name="campaignId">The grant's campaign.</param>
    /// <param name="offerId">The offer.</param>
    /// <param name="grantId">The grant.</param>
    /// <param name="copies">Copies of the grant.</param>
    /// <param name="ownRedemption">What this redemption holds or used counts as free: it is its own.</param>
    /// <param name="now">A reservation that ended before counts as free.</param>
    /// <param name="taken">Coupons that this request took already.</param>
    public Found First(
        Rows rows, string campaignId, string offerId, string grantId, int copies, string? ownRedemption,
        DateTimeOffset now, IReadOnlyCollection<string> taken)
    {
        var touched = rows.Read(
            """
            SELECT copy, coupon.state, redemption_id, expires_at FROM coupon
            LEFT JOIN redemption ON redemption.id = redemption_id
            WHERE grant_id = @grant AND offer_id = @offer
            """,
            row => new Touched(
                row.GetInt32(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2),
                row.IsDBNull(3) ? default : UtcText.Read(row.GetString(3))),
            ("@grant", grantId), ("@offer", offerId)).ToDictionary(one => one.Copy);
        for (var copy = 1; copy <= copies; copy++)
        {
            var one = touched.GetValueOrDefault(copy, new Touched(copy, "available", null, default));
            var id = ids.Make("cpn", grantId, offerId, copy.ToString(CultureInfo.InvariantCulture));
            var own = one.Holder is not null && one.Holder == ownRedemption;
            var expired = one.State == "reserved" && !own && one.ExpiresAt <= now;
            if ((one.State == "available" || own || expired) && !taken.Contains(id))
            {
                return new Found(
                    new CouponPlace(id, campaignId, offerId, grantId, copy, expired ? one.Holder : null), false);
            }
        }

        return new Found(null, touched.Values.Any(one => one.State == "reserved" && one.Holder != ownRedemption));
    }

    private readonly record struct Touched(int Copy, string State, string? Holder, DateTimeOffset ExpiresAt);
}
