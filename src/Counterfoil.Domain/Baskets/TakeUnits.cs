namespace Counterfoil.Domain.Baskets;

/// <summary>
/// Takes units for one way to meet a coupon, in basket order, from those that no coupon of its kind uses. Rule 2 of the
/// basket contract.
/// </summary>
internal static class TakeUnits
{
    /// <summary>Takes the units; false when they do not suffice.</summary>
    public static bool For(PreparedCoupon coupon, Branch branch, UnitState state, TakenUnits taken)
    {
        taken.Clear();
        var holders = state.Holders(coupon.IsStoreCoupon);
        if (!branch.HasProducts || !Array.TrueForAll(branch.Groups, coupon.Counts))
        {
            return false;
        }

        var enough = branch.IsAlone
            ? Alone(branch.Groups[0], coupon.Terms.Discount.ReachMinor, state, holders, taken)
            : Joined(branch.Groups, state, holders, taken);
        taken.Join();
        return enough;
    }

    private static bool Alone(PreparedGroup group, long reach, UnitState state, int[] holders, TakenUnits taken)
    {
        var into = taken.Of(group.Place);
        var starts = state.Basket.FirstUnits;
        var (gained, value) = (0L, 0L);
        for (var line = group.Lines.From(0); line >= 0; line = group.Lines.From(line + 1))
        {
            for (var unit = starts[line]; unit < starts[line + 1]; unit++)
            {
                if (gained >= group.Target && (!group.CountsUnits || value >= reach))
                {
                    return true;
                }

                if (holders[unit] == 0)
                {
                    into.Add(unit);
                    gained += group.Gain(unit);
                    value += state.Left[unit];
                }
            }
        }

        return gained >= group.Target;
    }

    private static bool Joined(PreparedGroup[] groups, UnitState state, int[] holders, TakenUnits taken)
    {
        var ownUnits = Array.FindAll(groups, group => !group.IsWholeBasket);
        foreach (var group in groups)
        {
            if (group.IsWholeBasket && !Alone(group, 0, state, holders, taken))
            {
                return false;
            }
        }

        return InOrder(ownUnits, state, holders, taken) || EarliestChoice.Of(ownUnits, state.Basket, holders, taken);
    }

    private static bool InOrder(PreparedGroup[] groups, UnitState state, int[] holders, TakenUnits taken)
    {
        var starts = state.Basket.FirstUnits;
        for (var at = 0; at < groups.Length; at++)
        {
            var group = groups[at];
            var into = taken.Of(group.Place);
            var gained = 0L;
            for (var line = group.Lines.From(0); line >= 0 && gained < group.Target; line = group.Lines.From(line + 1))
            {
                for (var unit = starts[line]; unit < starts[line + 1] && gained < group.Target; unit++)
                {
                    if (holders[unit] == 0 && !IsTaken(groups, at, unit, taken))
                    {
                        into.Add(unit);
                        gained += group.Gain(unit);
                    }
                }
            }

            if (gained < group.Target)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTaken(PreparedGroup[] groups, int before, int unit, TakenUnits taken)
    {
        for (var i = 0; i < before; i++)
        {
            if (taken.Of(groups[i].Place).BinarySearch(unit) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
