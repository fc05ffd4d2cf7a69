using Counterfoil.Domain.Money;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Network;
using Counterfoil.Features.Products;
using Counterfoil.Server.Web.Layout;

namespace Counterfoil.Server.Web.Till;

/// <summary>Everything the page of the till shows.</summary>
/// <param name="State">What came of the last action.</param>
/// <param name="Retailers">To choose from; one for a till's own key.</param>
/// <param name="Retailer">The chosen one.</param>
/// <param name="Stores">To choose from; one for the key of a store.</param>
/// <param name="BusinessDay">The store's date by the server's clock.</param>
public sealed record TillView(
    TillState State, IReadOnlyList<RetailerProfile> Retailers, RetailerProfile Retailer, IReadOnlyList<string> Stores,
    DateOnly BusinessDay)
{
    /// <summary>A line with what its coupons do.</summary>
    /// <param name="Form">As typed.</param>
    /// <param name="Product">The product; null when the retailer has none of that number.</param>
    /// <param name="TotalMinor">Before coupons, minor units; null while a field is wrong.</param>
    /// <param name="DiscountMinor">What coupons take off, the retailer's part included; minor units.</param>
    public sealed record Line(TillForm.Line Form, ProductRow? Product, long? TotalMinor, long DiscountMinor);

    /// <summary>A presented coupon and what came of it.</summary>
    /// <param name="Code">The number.</param>
    /// <param name="Applied">What it took off; null when it did not.</param>
    /// <param name="Refused">Why not; null when it was taken, or not checked yet.</param>
    /// <param name="Products">Products that would help a refused one.</param>
    public sealed record Coupon(
        string Code, BasketAnswer.Applied? Applied, BasketAnswer.Refused? Refused, IReadOnlyList<ProductRow> Products);

    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<Line> Lines { get; init; } = [];

    /// <summary>The presented coupons, in order.</summary>
    public IReadOnlyList<Coupon> Coupons { get; init; } = [];

    /// <summary>What else the household may use.</summary>
    public IReadOnlyList<HouseholdCoupon> Offered { get; init; } = [];

    /// <summary>The transaction as typed.</summary>
    public TillForm Form => State.Form;

    /// <summary>Before coupons, minor units.</summary>
    public long BeforeMinor => Lines.Sum(line => line.TotalMinor ?? 0);

    /// <summary>Face values, minor units.</summary>
    public long FaceMinor => Coupons.Sum(coupon => coupon.Applied?.FaceValueInCents ?? 0);

    /// <summary>What the retailer adds, minor units.</summary>
    public long AddedMinor => Coupons.Sum(coupon => coupon.Applied?.RetailerAddedInCents ?? 0);

    /// <summary>What the shopper pays, minor units.</summary>
    public long AfterMinor => BeforeMinor - FaceMinor - AddedMinor;

    /// <summary>The store's time at which a reservation ends.</summary>
    public TimeOnly HeldUntil => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(
        State.Redemption!.ExpiresAt, TimeZoneInfo.FindSystemTimeZoneById(Retailer.TimeZone)).DateTime);

    /// <summary>What is wrong with a field, or null.</summary>
    public string? Error(string field) => State.Errors.GetValueOrDefault(field);

    /// <summary>An amount in the retailer's currency.</summary>
    public string Money(long minor) => Reading.Money(minor, Currency);

    /// <summary>The currency of the lane.</summary>
    public Currency Currency => Retailer.Rules.Currency;
}
