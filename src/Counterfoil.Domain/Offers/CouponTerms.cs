using Counterfoil.Domain.Products;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Domain.Offers;

/// <summary>
/// The terms that an 8110 coupon carries by itself (North American Coupon Application Guideline R2.0). The coupon was
/// read before, so every code in it has a meaning.
/// </summary>
internal static class CouponTerms
{
    public static OfferTerms Of(NorthAmericanCoupon coupon)
    {
        List<PurchaseGroup> groups = [Group(GroupPlace.Primary, coupon.PrimaryRequirement, coupon)];
        if (coupon.SecondRequirement is { } second)
        {
            groups.Add(Group(GroupPlace.Second, second, coupon));
        }

        if (coupon.ThirdRequirement is { } third)
        {
            groups.Add(Group(GroupPlace.Third, third, coupon));
        }

        var join = coupon.AdditionalRulesCode is { } rule ? GroupJoin.AnyOne + (rule - '0') : GroupJoin.FirstOnly;
        var discount = Discount.Of((coupon.SaveValueCode ?? '0') - '0', coupon.SaveValue);
        var appliesTo = (GroupPlace)((coupon.AppliesTo ?? '0') - '0');
        return discount is not null
            && OfferTerms.Purchase.TryCreate(groups, join, discount, appliesTo, out var terms)
            ? terms with
            {
                DoNotMultiply = coupon.DoNotMultiply == true,
                IsStoreCoupon = coupon.StoreCoupon is not (null or '0'),
            }
            : new OfferTerms.Unknown();
    }

    private static PurchaseGroup Group(GroupPlace place, PurchaseRequirement purchase, NorthAmericanCoupon coupon)
    {
        _ = Requirement.TryCreate(purchase.Code - '0', purchase.Value, out var requirement);
        _ = FamilyCode.TryParse(purchase.FamilyCode, out var family);
        _ = CompanyFamily.TryCreate(purchase.CompanyPrefix ?? coupon.PrimaryCompanyPrefix, family, out var company);
        return new PurchaseGroup(place, requirement, new ProductSelection([], family: company));
    }
}
