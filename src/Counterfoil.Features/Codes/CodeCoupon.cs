using Counterfoil.Formats.Epc;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Features.Codes;

/// <summary>A coupon that a code holds: one of the forms of the trade.</summary>
public abstract record CodeCoupon
{
    private CodeCoupon()
    {
    }

    /// <summary>The identity of the offer; null where the form names none.</summary>
    public abstract string? OfferId { get; }

    /// <summary>A coupon in AI (8110).</summary>
    /// <param name="Coupon">Its fields.</param>
    public sealed record NorthAmerican(NorthAmericanCoupon Coupon) : CodeCoupon
    {
        /// <inheritdoc/>
        public override string OfferId => Coupon.OfferId;
    }

    /// <summary>A coupon in AI (8112).</summary>
    /// <param name="Coupon">Its fields.</param>
    public sealed record PositiveOffer(PositiveOfferCoupon Coupon) : CodeCoupon
    {
        /// <inheritdoc/>
        public override string OfferId => Coupon.OfferId;
    }

    /// <summary>A coupon in AI (255) with its companions.</summary>
    /// <param name="Terms">Its number and what stands beside it.</param>
    public sealed record Global(GlobalCouponTerms Terms) : CodeCoupon
    {
        /// <inheritdoc/>
        public override string OfferId => Terms.Coupon.OfferId;
    }

    /// <summary>A legacy coupon, in UPC-A or in EAN-13.</summary>
    /// <param name="Manufacturer">Five digits.</param>
    /// <param name="FamilyCode">Three digits.</param>
    /// <param name="ValueCode">Two digits.</param>
    /// <param name="Value">What the value code grants; null for 00 and reserved codes.</param>
    /// <param name="Identity">The identity of the offer.</param>
    public sealed record Legacy(
        string Manufacturer, string FamilyCode, string ValueCode, UpcValueCode? Value, string Identity) : CodeCoupon
    {
        /// <inheritdoc/>
        public override string OfferId => Identity;
    }

    /// <summary>The coupon layout over an EPC of the scheme GID-96.</summary>
    /// <param name="Coupon">Its fields.</param>
    public sealed record General(GidCoupon Coupon) : CodeCoupon
    {
        /// <summary>None: the issuing system, named by the maker, knows it.</summary>
        public override string? OfferId => null;
    }
}
