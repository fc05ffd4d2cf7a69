using Counterfoil.Formats.Gs1;

namespace Counterfoil.Features.Codes;

/// <summary>What a code says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="OfferId">
/// The identity of the first coupon's offer; null when there is no coupon, or no offer is named.
/// </param>
/// <param name="Elements">The GS1 elements; a product number counts as AI (01).</param>
/// <param name="Coupons">The coupons, in the order in which they were written.</param>
/// <param name="Warnings">Sentences about what was read but should not have been written so.</param>
public sealed record CodeReading(
    CodeKind Kind, string? OfferId, IReadOnlyList<Element> Elements, IReadOnlyList<CodeCoupon> Coupons,
    IReadOnlyList<string> Warnings);
