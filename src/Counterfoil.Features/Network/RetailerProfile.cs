using Counterfoil.Domain.Network;

namespace Counterfoil.Features.Network;

/// <summary>A retailer as the network knows it.</summary>
/// <param name="Id">Its id, <c>rtl_...</c>.</param>
/// <param name="Reference">The name that files and operators use for it.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="TimeZone">IANA name; its stores' dates are told in it.</param>
/// <param name="Rules">How it takes coupons.</param>
public sealed record RetailerProfile(string Id, string Reference, string Name, string TimeZone, RetailerRules Rules)
{
    /// <summary>The retailer's local date at a moment.</summary>
    public DateOnly LocalDate(DateTimeOffset at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);
}
