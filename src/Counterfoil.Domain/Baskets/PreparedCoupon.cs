using Counterfoil.Domain.Offers;

namespace Counterfoil.Domain.Baskets;

/// <summary>A coupon whose terms are known, with the lines of one basket that count for it.</summary>
internal sealed class PreparedCoupon
{
    private PreparedCoupon(int index, PresentedCoupon presented, OfferTerms.Purchase terms, Branch[] branches)
    {
        Index = index;
        Presented = presented;
        Terms = terms;
        Branches = branches;
    }

    /// <summary>Zero-based place among the presented coupons.</summary>
    public int Index { get; }

    public PresentedCoupon Presented { get; }

    public OfferTerms.Purchase Terms { get; }

    /// <summary>The ways to meet it, in the order in which they are tried; one or more.</summary>
    public Branch[] Branches { get; }

    /// <summary>Whether the ways are tried in the order of the first basket line that they can use.</summary>
    public bool EarliestLineFirst => Terms.Join == GroupJoin.AnyOne && Branches.Length > 1;

    public bool IsStoreCoupon => Terms.IsStoreCoupon;

    public static PreparedCoupon Of(
        Basket basket, int index, PresentedCoupon presented, OfferTerms.Purchase terms, bool cashierAgrees)
    {
        var used = terms.Join == GroupJoin.FirstOnly ? 1 : terms.Groups.Count;
        var groups = new PreparedGroup[used];
        for (var i = 0; i < used; i++)
        {
            groups[i] = PreparedGroup.Of(basket, terms.Groups[i]);
        }

        return new PreparedCoupon(index, presented, terms, Join(basket, terms, groups))
        {
            NeedsCashier = !cashierAgrees,
        };
    }

    /// <summary>Whether a group that only a cashier may decide is refused.</summary>
    public bool NeedsCashier { get; private init; }

    /// <summary>Whether a group can count at all: no cashier is needed, or one agreed.</summary>
    public bool Counts(PreparedGroup group) => group.Kind != RequirementKind.Cashier || !NeedsCashier;

    private static Branch[] Join(Basket basket, OfferTerms.Purchase terms, PreparedGroup[] groups) => terms.Join switch
    {
        GroupJoin.AnyOne when Array.Find(groups, group => group.Place == terms.AppliesTo) is { } one =>
            [new Branch([one])],
        GroupJoin.AnyOne => Array.ConvertAll(groups, group => new Branch([group])),
        GroupJoin.FirstAndOneOther when groups.Length == 3 =>
            [new Branch([groups[0], groups[1]]), new Branch([groups[0], groups[2]])],
        GroupJoin.Pooled when groups.Length > 1 => [new Branch([PreparedGroup.Pool(basket, terms.Groups, groups)])],
        _ => [new Branch(groups)],
    };
}
