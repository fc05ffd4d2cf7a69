using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Offers;
using Counterfoil.Features.Codes;
using Counterfoil.Features.Offers;
using Counterfoil.Features.Requests;

namespace Counterfoil.Features.Baskets;

/// <summary>
/// Reads a coupon as a lane hands it over: its code, and terms from the master offer file entry beside it, else from
/// the
/// code itself.
/// </summary>
internal static class ReadHandedCoupon
{
    /// <summary>Reads a coupon; a code that cannot be read is kept with the reason.</summary>
    /// <param name="coupon">The object.</param>
    /// <param name="on">The date from which two-digit years are seen.</param>
    /// <param name="checkDigit">Whether a legacy coupon must carry its check digit.</param>
    /// <param name="faults">Takes what is wrong with the object.</param>
    public static HandedCoupon? From(PlacedJson coupon, DateOnly on, bool checkDigit, FaultFinder faults)
    {
        if (!faults.IsObject(coupon))
        {
            return null;
        }

        var code = faults.Text(coupon, "gs1", needed: true);
        _ = faults.Text(coupon, "base_gs1");
        if (code is null)
        {
            return null;
        }

        var read = Read(code, on, checkDigit);
        return coupon.Find("purchase_requirement") is { } entry
            ? read with
            {
                Terms = ReadPurchaseRequirement.From(entry, Company(code, on, checkDigit), faults) ?? read.Terms,
            }
            : read;
    }

    private static HandedCoupon Read(string code, DateOnly on, bool checkDigit)
    {
        if (!ReadCode.TryRead(code, new ReadOptions(on.Year, CheckDigit: checkDigit), out var reading, out var error))
        {
            return Unreadable(code, error.Message);
        }

        return reading.Coupons switch
        {
            [CodeCoupon.NorthAmerican { Coupon: var coupon }] => new HandedCoupon(
                code, OfferTerms.Of(coupon), Dates(coupon.StartDate, coupon.ExpirationDate),
                coupon.Serial is null ? null : "8110" + coupon.Digits),
            [CodeCoupon.PositiveOffer { Coupon: var coupon }] => new HandedCoupon(
                code, new OfferTerms.Unknown(),
                SerialIdentity: coupon.Format == '2' || coupon.Serial is null ? null : "8112" + coupon.Digits),
            [CodeCoupon.Global { Terms: var terms }] => new HandedCoupon(
                code, new OfferTerms.Unknown(),
                SerialIdentity: terms.Coupon.Serial is null ? null : "255" + terms.Coupon.Digits),
            [CodeCoupon.Legacy { } coupon] => new HandedCoupon(
                code, OfferTerms.OfLegacy(
                    coupon.Manufacturer, coupon.FamilyCode, coupon.ValueCode,
                    mayMultiply: reading.Kind == CodeKind.CouponUpc)),
            [] => Unreadable(code, "It is a code of another kind."),
            _ => Unreadable(code, $"It holds {reading.Coupons.Count} coupons; present them one by one."),
        };
    }

    private static string Company(string code, DateOnly on, bool checkDigit) =>
        ReadCode.TryRead(code, new ReadOptions(on.Year, CheckDigit: checkDigit), out var reading, out _)
            ? reading.Coupons switch
            {
                [CodeCoupon.NorthAmerican { Coupon: var coupon }] => coupon.PrimaryCompanyPrefix,
                [CodeCoupon.PositiveOffer { Coupon: var coupon }] => coupon.FunderId,
                _ => "",
            }
            : "";

    private static Validity Dates(DateOnly? first, DateOnly? last) =>
        Validity.TryCreate(first ?? DateOnly.MinValue, last ?? DateOnly.MaxValue, out var validity)
            ? validity
            : Validity.Always;

    private static HandedCoupon Unreadable(string code, string why) =>
        new(code, new OfferTerms.Unknown(), Unreadable: why);
}
