using Counterfoil.Domain.Offers;

namespace Counterfoil.Domain.Baskets;

/// <summary>
/// Why the units of a basket do not meet a coupon, what would mend that, and which coupon holds them. What is short is
/// judged on all units first, used or not; only when these would do are they told to be used.
/// </summary>
internal static class WhyNot
{
    /// <summary>The refusal of a coupon none of whose ways could be met.</summary>
    public static RefusedCoupon Of(
        PreparedCoupon coupon, UnitState state, IReadOnlyList<PresentedCoupon> presented)
    {
        var holders = state.Holders(coupon.IsStoreCoupon);
        Reason? best = null;
        foreach (var branch in coupon.Branches)
        {
            var reason = Short(coupon, branch, state.Basket, holders) ?? Used(branch, state.Basket, holders);
            best = best is null || reason.IsBetterThan(best) ? reason : best;
        }

        var (refusal, missing, holder) = best!;
        var detail = holder > 0 ? $"The coupon is {presented[holder - 1].Code}." : coupon.Presented.Detail;
        return new RefusedCoupon(coupon.Index, coupon.Presented.Code, refusal, missing, detail);
    }

    /// <summary>The first group that all units together could not serve; null when they could.</summary>
    private static Reason? Short(PreparedCoupon coupon, Branch branch, Basket basket, int[] holders)
    {
        for (var at = 0; at < branch.Groups.Length; at++)
        {
            var group = branch.Groups[at];
            if (!group.HasProduct)
            {
                return new Reason(Refusal.NoItem, Missing(group, Math.Max(group.Target, group.CountsUnits ? 1 : 0)), 0);
            }

            if (!coupon.Counts(group))
            {
                return new Reason(Refusal.Cashier, null, 0);
            }

            if (Need(branch, at, basket, null) > 0)
            {
                return new Reason(Named(group.Kind), Missing(group, Need(branch, at, basket, holders)), 0);
            }
        }

        return null;
    }

    private static Reason Used(Branch branch, Basket basket, int[] holders)
    {
        for (var at = 0; at < branch.Groups.Length; at++)
        {
            var need = Need(branch, at, basket, holders);
            if (need > 0)
            {
                return new Reason(
                    Refusal.UnitsUsed, Missing(branch.Groups[at], need), Holder(branch.Groups[at], basket, holders));
            }
        }

        return new Reason(Refusal.TooFewUnits, null, 0);
    }

    /// <summary>What a group lacks when the groups before it lack nothing; or by itself, when that cannot be.</summary>
    private static long Need(Branch branch, int at, Basket basket, int[]? holders)
    {
        var group = branch.Groups[at];
        var groups = group.IsWholeBasket
            ? [group]
            : Array.FindAll(branch.Groups[..(at + 1)], one => !one.IsWholeBasket);
        var need = JointNeeds.OfLast(groups, EarliestChoice.Usable(groups, basket, holders), default);
        return need >= 0
            ? need
            : JointNeeds.OfLast([group], EarliestChoice.Usable([group], basket, holders), default);
    }

    private static int Holder(PreparedGroup group, Basket basket, int[] holders)
    {
        for (var unit = 0; unit < holders.Length; unit++)
        {
            if (holders[unit] > 0 && group.Lines.Has(basket.LineOfUnit[unit]))
            {
                return holders[unit];
            }
        }

        return 0;
    }

    private static Missing? Missing(PreparedGroup group, long amount) =>
        amount > 0 ? new Missing(group.Place, group.Kind, amount) : null;

    private static Refusal Named(RequirementKind kind) => kind switch
    {
        RequirementKind.Spend => Refusal.TooLittleSpent,
        RequirementKind.BasketSpend => Refusal.BasketTooSmall,
        RequirementKind.Pounds or RequirementKind.Kilograms => Refusal.TooLight,
        _ => Refusal.TooFewUnits,
    };

    private sealed record Reason(Refusal Refusal, Missing? Missing, int Holder)
    {
        private int Rank => Refusal == Refusal.UnitsUsed ? 0 : Missing is not null ? 1 : 2;

        /// <summary>Units that are only used come before those that are not there; then what takes least.</summary>
        public bool IsBetterThan(Reason other) =>
            Rank < other.Rank
            || (Rank == other.Rank && Missing?.Kind == other.Missing?.Kind && Missing?.Amount < other.Missing?.Amount);
    }
}
