namespace Counterfoil.Domain.Baskets;

/// <summary>
/// The earliest disjoint choice of units that meets joined groups: the first group takes each unit in basket order
/// unless that would leave a group short; then the second, then the third.
/// </summary>
internal static class EarliestChoice
{
    /// <summary>Takes the units; false when no choice meets all groups.</summary>
    public static bool Of(PreparedGroup[] groups, Basket basket, int[] holders, TakenUnits taken)
    {
        var units = Usable(groups, basket, holders);
        var gathered = new long[3];
        if (!Fits(groups, units, gathered))
        {
            return false;
        }

        for (var at = 0; at < groups.Length; at++)
        {
            var group = groups[at];
            var into = taken.Of(group.Place);
            into.Clear();
            for (var i = 0; i < units.Count && gathered[at] < group.Target; i++)
            {
                var one = units[i];
                if ((one.Mask & (1 << at)) == 0)
                {
                    continue;
                }

                var gain = group.Gain(one.Unit);
                units[i] = one with { Mask = 0 };
                gathered[at] += gain;
                if (Fits(groups, units, gathered))
                {
                    into.Add(one.Unit);
                    continue;
                }

                gathered[at] -= gain;
                units[i] = one with { Mask = one.Mask & ~(1 << at) };
            }
        }

        return true;
    }

    /// <summary>The free units that the groups may use, in basket order.</summary>
    public static List<JointNeeds.Usable> Usable(ReadOnlySpan<PreparedGroup> groups, Basket basket, int[]? holders)
    {
        List<JointNeeds.Usable> units = [];
        for (var unit = 0; unit < basket.Prices.Length; unit++)
        {
            var mask = 0;
            for (var at = 0; at < groups.Length; at++)
            {
                mask |= groups[at].Lines.Has(basket.LineOfUnit[unit]) ? 1 << at : 0;
            }

            if (mask != 0 && (holders is null || holders[unit] == 0))
            {
                units.Add(new JointNeeds.Usable(unit, mask));
            }
        }

        return units;
    }

    private static bool Fits(PreparedGroup[] groups, List<JointNeeds.Usable> units, long[] gathered) =>
        JointNeeds.OfLast(
            groups, units.FindAll(one => one.Mask != 0), (gathered[0], gathered[1], gathered[2])) == 0;
}
