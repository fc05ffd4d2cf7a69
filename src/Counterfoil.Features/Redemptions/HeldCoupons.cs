using Counterfoil.Domain.Redemptions;
using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Redemptions;

/// <summary>
/// The coupons of a redemption: how they are given back and used up. Every guard is in the statement.
/// </summary>
internal static class HeldCoupons
{
    private sealed record Held(string CouponId, string CampaignId, long FaceMinor, long AddedMinor);

    /// <summary>Gives a reservation's coupons back and says where the redemption stands now.</summary>
    public static void GiveBack(WriteBatch batch, string redemptionId, RedemptionState state)
    {
        batch.WriteOne(
            "UPDATE redemption SET state = @state WHERE id = @id AND state = 'Reserved'",
            ("@state", state.ToString()), ("@id", redemptionId));
        foreach (var held in Of(batch.Rows, redemptionId))
        {
            batch.WriteOne(
                """
                UPDATE coupon SET state = 'available', redemption_id = NULL
                WHERE id = @id AND state = 'reserved' AND redemption_id = @redemption
                """,
                ("@id", held.CouponId), ("@redemption", redemptionId));
            CampaignTotals.Add(batch, held.CampaignId, new CampaignTotals.Change(ReservedCoupons: -1));
        }
    }

    /// <summary>Uses up a reservation's coupons.</summary>
    public static void UseUp(WriteBatch batch, string redemptionId)
    {
        foreach (var held in Of(batch.Rows, redemptionId))
        {
            batch.WriteOne(
                """
                UPDATE coupon SET state = 'redeemed'
                WHERE id = @id AND state = 'reserved' AND redemption_id = @redemption
                """,
                ("@id", held.CouponId), ("@redemption", redemptionId));
            CampaignTotals.Add(batch, held.CampaignId, Redeemed(held, reserved: -1));
        }
    }

    /// <summary>
    /// Uses up coupons that were given back when time ran out; false, with nothing written, when one is gone.
    /// </summary>
    public static bool TakeAgain(WriteBatch batch, string redemptionId)
    {
        var coupons = Of(batch.Rows, redemptionId);
        var allThere = coupons.TrueForAll(held => batch.Rows.ReadFirst(
            "SELECT state FROM coupon WHERE id = @id", row => row.GetString(0), ("@id", held.CouponId)) == "available");
        foreach (var held in allThere ? coupons : [])
        {
            batch.WriteOne(
                """
                UPDATE coupon SET state = 'redeemed', redemption_id = @redemption
                WHERE id = @id AND state = 'available'
                """,
                ("@id", held.CouponId), ("@redemption", redemptionId));
            CampaignTotals.Add(batch, held.CampaignId, Redeemed(held, reserved: 0));
        }

        return allThere;
    }

    private static CampaignTotals.Change Redeemed(Held held, long reserved) => new(
        ReservedCoupons: reserved, RedeemedCoupons: 1, RedeemedMinor: held.FaceMinor, AddedMinor: held.AddedMinor);

    private static List<Held> Of(Rows rows, string redemptionId) => rows.Read(
        """
        SELECT coupon_id, campaign_id, face_minor, added_minor FROM redemption_coupon
        WHERE redemption_id = @redemption ORDER BY coupon_id
        """,
        row => new Held(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3)),
        ("@redemption", redemptionId));
}
