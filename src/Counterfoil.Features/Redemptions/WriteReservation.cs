using System.Text.Json;
using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Redemptions;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Serials;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Redemptions;

/// <summary>Writes what a reserve decided: the redemption, its coupons, counters and entry.</summary>
public sealed class WriteReservation(ActivityStream stream, ReservationTime time)
{
    internal StoredRedemption Write(
        WriteBatch batch, ReadTransaction.Named named, Shopper shopper, string basketHash, BasketAnswer answer,
        IReadOnlyList<(AppliedCoupon Applied, CouponPlace Place)> coupons)
    {
        var stored = new StoredRedemption(
            named.Id, RedemptionState.Reserved, batch.Now + time.Lasts, basketHash,
            JsonSerializer.Serialize(answer, JsonSerializerOptions.Web), Late: false);
        foreach (var expired in coupons.Select(one => one.Place.ExpiredHolder).OfType<string>().Distinct())
        {
            HeldCoupons.GiveBack(batch, expired, RedemptionState.Expired);
            AppendActivity.To(batch, stream, "redemption.expired", new { redemption = expired });
        }

        WriteRedemption(batch, named, shopper, stored);
        foreach (var (applied, place) in coupons)
        {
            WriteCoupon(batch, named.Id, applied, place);
        }

        AppendActivity.To(batch, stream, "redemption.reserved", new
        {
            redemption = named.Id,
            household = shopper.HouseholdId,
            retailer = shopper.RetailerId,
            store = named.Key!.Value.Store,
            coupons = coupons.Select(one => new
            {
                coupon = one.Place.Id, campaign = one.Place.CampaignId, offer = one.Place.OfferId,
                faceMinor = one.Applied.FaceMinor, addedMinor = one.Applied.AddedMinor,
            }),
        });
        return stored;
    }

    private static void WriteRedemption(
        WriteBatch batch, ReadTransaction.Named named, Shopper shopper, StoredRedemption stored)
    {
        batch.Rows.Run("DELETE FROM redemption_coupon WHERE redemption_id = @id", ("@id", named.Id));
        batch.WriteOne(
            """
            INSERT INTO redemption (
                id, transaction_key, retailer_id, store, business_day, household_id, state, expires_at, basket_hash,
                result, reserved_at)
            VALUES (@id, @key, @retailer, @store, @day, @household, 'Reserved', @expires, @hash, @result, @at)
            ON CONFLICT (id) DO UPDATE SET
                household_id = excluded.household_id, state = 'Reserved', expires_at = excluded.expires_at,
                basket_hash = excluded.basket_hash, result = excluded.result, reserved_at = excluded.reserved_at
            WHERE state = 'Expired'
            """,
            ("@id", named.Id), ("@key", named.Key!.Value.ToString()), ("@retailer", shopper.RetailerId),
            ("@store", named.Key.Value.Store), ("@day", DateText.Of(named.Key.Value.BusinessDay)),
            ("@household", shopper.HouseholdId), ("@expires", UtcText.Of(stored.ExpiresAt)),
            ("@hash", stored.BasketHash), ("@result", stored.Result), ("@at", UtcText.Of(batch.Now)));
    }

    private static void WriteCoupon(WriteBatch batch, string redemptionId, AppliedCoupon applied, CouponPlace place)
    {
        batch.WriteOne(
            """
            INSERT INTO coupon (grant_id, offer_id, copy, id, state, redemption_id)
            VALUES (@grant, @offer, @copy, @id, 'reserved', @redemption)
            ON CONFLICT (grant_id, offer_id, copy) DO UPDATE SET state = 'reserved', redemption_id = @redemption
            WHERE state = 'available'
            """,
            ("@grant", place.GrantId), ("@offer", place.OfferId), ("@copy", place.Copy), ("@id", place.Id),
            ("@redemption", redemptionId));
        batch.WriteOne(
            """
            INSERT INTO redemption_coupon (redemption_id, coupon_id, campaign_id, offer_id, face_minor, added_minor)
            VALUES (@redemption, @coupon, @campaign, @offer, @face, @added)
            """,
            ("@redemption", redemptionId), ("@coupon", place.Id), ("@campaign", place.CampaignId),
            ("@offer", place.OfferId), ("@face", applied.FaceMinor), ("@added", applied.AddedMinor));
        CampaignTotals.Add(batch, place.CampaignId, new CampaignTotals.Change(ReservedCoupons: 1));
    }
}
