namespace Counterfoil.Domain.Baskets;

/// <summary>
/// All sets of units by which one group can be met from given units: fewer units first, then the earlier. A set counts
/// when its units could be taken one after another, in some order, until there are enough. Of equal units of one line
/// the first are taken.
/// </summary>
internal sealed class UnitChoices(
    PreparedGroup group, long reach, bool mayFallShort, List<int> units, UnitState state, WorkBudget budget)
{
    private readonly List<int> chosen = [];

    /// <summary>Shows each set in turn until the reader has seen enough.</summary>
    /// <param name="fewest">No set has fewer units.</param>
    /// <param name="isEnough">Reads a set; true ends the walk.</param>
    public bool Walk(int fewest, Func<List<int>, bool> isEnough)
    {
        var least = (int)Math.Max(fewest, group.CountsUnits ? Math.Min(group.Target, int.MaxValue) : 0);
        for (var count = least; count <= units.Count && !budget.IsSpent; count++)
        {
            if (Pick(0, count, 0, 0, isEnough))
            {
                return true;
            }

            if (group.CountsUnits && reach == 0)
            {
                break;
            }
        }

        return false;
    }

    private bool Pick(int from, int more, long gained, long value, Func<List<int>, bool> isEnough)
    {
        budget.Spend(1);
        if (more == 0)
        {
            return IsValid(gained, value) && isEnough(chosen);
        }

        for (var at = from; at <= units.Count - more && !budget.IsSpent; at++)
        {
            if (at > from && IsAlike(units[at - 1], units[at]))
            {
                continue;
            }

            if (!CanReach(at, more, gained, value))
            {
                break;
            }

            chosen.Add(units[at]);
            var (gain, price) = (group.Gain(units[at]), state.Left[units[at]]);
            var enough = Pick(at + 1, more - 1, gained + gain, value + price, isEnough);
            chosen.RemoveAt(chosen.Count - 1);
            if (enough)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAlike(int one, int other) =>
        state.Basket.LineOfUnit[one] == state.Basket.LineOfUnit[other] && state.Left[one] == state.Left[other]
        && state.Basket.Prices[one] == state.Basket.Prices[other];

    /// <summary>Whether so many of the units from a place on can still be enough.</summary>
    private bool CanReach(int from, int more, long gained, long value)
    {
        if (group.CountsUnits && (reach == 0 || mayFallShort))
        {
            return true;
        }

        var (mostGain, mostValue) = (0L, 0L);
        for (var at = from; at < units.Count; at++)
        {
            mostGain = Math.Max(mostGain, group.Gain(units[at]));
            mostValue = Math.Max(mostValue, state.Left[units[at]]);
        }

        budget.Spend((units.Count - from) / 8);
        return group.CountsUnits
            ? (Int128)value + ((Int128)mostValue * more) >= reach
            : (Int128)gained + ((Int128)mostGain * more) >= group.Target;
    }

    /// <summary>Whether the set is enough, and would not be without the one unit that brings most.</summary>
    private bool IsValid(long gained, long value)
    {
        if (gained < group.Target)
        {
            return false;
        }

        if (!group.CountsUnits)
        {
            return chosen.Count == 0 || gained - chosen.Max(group.Gain) < group.Target;
        }

        return (value >= reach || mayFallShort)
            && (chosen.Count <= group.Target || value - chosen.Max(unit => state.Left[unit]) < reach);
    }
}
