using System.Diagnostics.CodeAnalysis;
using Counterfoil.Domain.Products;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Domain.Offers;

/// <summary>What must be bought and what it earns, or why a machine cannot say.</summary>
public abstract record OfferTerms
{
    private OfferTerms()
    {
    }

    /// <summary>A number of units of the offer's products earns a discount: the terms of a legacy coupon.</summary>
    /// <param name="units">Zero or more.</param>
    /// <param name="discount">What they earn.</param>
    /// <param name="products">Which products.</param>
    public static Purchase Units(int units, Discount discount, ProductSelection products) => new(
        [new PurchaseGroup(GroupPlace.Primary, Requirement.OfUnits(units), products)], GroupJoin.FirstOnly, discount,
        GroupPlace.Primary);

    /// <summary>
    /// The terms that a legacy UPC coupon carries in its value code; its company and family code match.
    /// </summary>
    public static OfferTerms Of(UpcCoupon coupon) => OfLegacy(
        coupon.Manufacturer, coupon.FamilyCode, coupon.ValueCode, mayMultiply: true);

    /// <summary>
    /// The terms that an 8110 coupon carries; without its field 9, cents off the primary group's units.
    /// </summary>
    public static OfferTerms Of(NorthAmericanCoupon coupon) => CouponTerms.Of(coupon);

    /// <summary>The terms of a legacy coupon: those of its value code for the products of its family.</summary>
    /// <param name="manufacturer">Five digits.</param>
    /// <param name="familyCode">Three digits.</param>
    /// <param name="valueCode">Two digits; 00 and reserved ones leave it to the cashier.</param>
    /// <param name="mayMultiply">Whether a retailer may double it: not in EAN-13 with prefix 99.</param>
    public static OfferTerms OfLegacy(string manufacturer, string familyCode, string valueCode, bool mayMultiply)
    {
        if (UpcValueCode.Find(valueCode) is not { } row || !FamilyCode.TryParse(familyCode, out var family))
        {
            return new Cashier();
        }

        Discount discount = row.FreeItem ? new Discount.FreeItem() : new Discount.AmountOff(row.CentsOff);
        var products = new ProductSelection([], family: CompanyFamily.OfManufacturer(manufacturer, family));
        return Units(row.ItemsRequired, discount, products) with { DoNotMultiply = !mayMultiply };
    }

    /// <summary>Purchases earn a discount.</summary>
    public sealed record Purchase : OfferTerms
    {
        internal Purchase(
            IReadOnlyList<PurchaseGroup> groups, GroupJoin join, Discount discount, GroupPlace? appliesTo)
        {
            Groups = groups;
            Join = join;
            Discount = discount;
            AppliesTo = appliesTo;
        }

        /// <summary>One to three groups, the primary first, in order of place, each place once.</summary>
        public IReadOnlyList<PurchaseGroup> Groups { get; }

        /// <summary>How the groups join.</summary>
        public GroupJoin Join { get; }

        /// <summary>What they earn.</summary>
        public Discount Discount { get; }

        /// <summary>The group whose units the discount applies to; null for all units taken.</summary>
        public GroupPlace? AppliesTo { get; }

        /// <summary>Whether a retailer must not multiply the value.</summary>
        public bool DoNotMultiply { get; init; }

        /// <summary>Whether the retailer funds it; then it may share a unit with a manufacturer's coupon.</summary>
        public bool IsStoreCoupon { get; init; }

        /// <summary>Makes terms; false when the groups are not the primary and later places in order.</summary>
        public static bool TryCreate(
            IReadOnlyList<PurchaseGroup> groups, GroupJoin join, Discount discount, GroupPlace? appliesTo,
            [NotNullWhen(true)] out Purchase? terms)
        {
            var ordered = groups.Count is >= 1 and <= 3 && groups[0].Place == GroupPlace.Primary;
            for (var i = 1; ordered && i < groups.Count; i++)
            {
                ordered = groups[i - 1].Place < groups[i].Place && groups[i].Place <= GroupPlace.Third;
            }

            terms = ordered ? new Purchase([.. groups], join, discount, appliesTo) : null;
            return ordered;
        }

        /// <summary>
        /// The same terms for other products of the primary group: those that an offer was registered with.
        /// </summary>
        public Purchase For(ProductSelection products)
        {
            PurchaseGroup[] groups = [.. Groups];
            groups[0] = groups[0] with { Products = products };
            return new Purchase(groups, Join, Discount, AppliesTo)
            {
                DoNotMultiply = DoNotMultiply, IsStoreCoupon = IsStoreCoupon,
            };
        }
    }

    /// <summary>The cashier decides: value code 00 and the reserved ones.</summary>
    public sealed record Cashier : OfferTerms;

    /// <summary>Nothing known says what the coupon is worth; it is held, and never given an invented value.</summary>
    public sealed record Unknown : OfferTerms;
}
