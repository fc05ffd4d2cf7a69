namespace Counterfoil.Features.Analytics;

/// <summary>What a retailer's lanes redeemed on one business day, or in a row of them that begins with it.</summary>
/// <param name="Day">The store's own day; the first one of a period.</param>
/// <param name="Coupons">Coupons used.</param>
/// <param name="FaceMinor">Their face value, owed by the funders; minor units.</param>
/// <param name="AddedMinor">What the retailer added at its own cost, minor units.</param>
public sealed record DayTotals(DateOnly Day, long Coupons, long FaceMinor, long AddedMinor);
