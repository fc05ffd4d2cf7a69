using System.Text.Json.Serialization;
using Counterfoil.Domain.Baskets;

namespace Counterfoil.Features.Baskets;

/// <summary>
/// What the coupons do to the basket; the names are those of the basket contract, amounts in minor units.
/// </summary>
/// <param name="DiscountInCents">Sum of the face values.</param>
/// <param name="AppliedCoupons">In presented order.</param>
/// <param name="RefusedCoupons">In presented order.</param>
/// <param name="Optimal">Null in presented order.</param>
/// <param name="UpperBoundInCents">Null in presented order.</param>
public sealed record BasketAnswer(
    [property: JsonPropertyName("discount_in_cents")] long DiscountInCents,
    [property: JsonPropertyName("applied_coupons")] IReadOnlyList<BasketAnswer.Applied> AppliedCoupons,
    [property: JsonPropertyName("refused_coupons")] IReadOnlyList<BasketAnswer.Refused> RefusedCoupons,
    [property: JsonPropertyName("optimal")] bool? Optimal,
    [property: JsonPropertyName("upper_bound_in_cents")] long? UpperBoundInCents)
{
    /// <summary>A coupon that took something off.</summary>
    public sealed record Applied(
        [property: JsonPropertyName("coupon_code")] string CouponCode,
        [property: JsonPropertyName("face_value_in_cents")] long FaceValueInCents,
        [property: JsonPropertyName("retailer_added_in_cents")] long RetailerAddedInCents,
        [property: JsonPropertyName("family_checked")]
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? FamilyChecked,
        [property: JsonPropertyName("product_codes")] Products ProductCodes,
        [property: JsonPropertyName("lines")] IReadOnlyList<Line> Lines);

    /// <summary>The codes, as given, of the units a coupon used; each once, in basket order.</summary>
    public sealed record Products([property: JsonPropertyName("gtins")] IReadOnlyList<string> Gtins);

    /// <summary>What a coupon did to a basket line, zero-based.</summary>
    public sealed record Line(
        [property: JsonPropertyName("line")] int LineNumber,
        [property: JsonPropertyName("units")] int Units,
        [property: JsonPropertyName("discount_in_cents")] long DiscountInCents,
        [property: JsonPropertyName("retailer_added_in_cents")] long RetailerAddedInCents);

    /// <summary>A coupon that took nothing off, and why.</summary>
    public sealed record Refused(
        [property: JsonPropertyName("coupon_code")] string CouponCode,
        [property: JsonPropertyName("refusal")] string Refusal,
        [property: JsonPropertyName("message")] string Message,
        [property: JsonPropertyName("missing")] Missing? Missing);

    /// <summary>The smallest purchase that would make it apply: units, cents or a weight of a group.</summary>
    public sealed record Missing(
        [property: JsonPropertyName("group")] string Group,
        [property: JsonPropertyName("units")]
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Units,
        [property: JsonPropertyName("cents")]
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Cents = null,
        [property: JsonPropertyName("pounds")]
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Pounds = null,
        [property: JsonPropertyName("kilograms")]
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Kilograms = null);

    /// <summary>The answer for a decided basket.</summary>
    public static BasketAnswer Of(Basket basket, BasketResult result) => new(
        result.DiscountMinor, result.Applied.Select(coupon => Of(basket, coupon)).ToList(),
        result.Refused.Select(Of).ToList(), result.Optimal, result.UpperBoundMinor);

    private static Applied Of(Basket basket, AppliedCoupon coupon) => new(
        coupon.Code, coupon.FaceMinor, coupon.AddedMinor, coupon.FamilyUnchecked ? false : null,
        new Products(coupon.Lines.Where(line => line.Units > 0).Select(line => basket.Lines[line.Line].WrittenCode)
            .Distinct().ToList()),
        coupon.Lines.Select(line => new Line(line.Line, line.Units, line.DiscountMinor, line.AddedMinor)).ToList());

    private static Refused Of(RefusedCoupon coupon) => new(
        coupon.Code, coupon.Refusal.Code, coupon.Message,
        coupon.Missing is { } missing
            ? new Missing(
                missing.Group.ToString().ToLowerInvariant(), missing.Units, missing.Cents, missing.Pounds,
                missing.Kilograms)
            : null);
}
