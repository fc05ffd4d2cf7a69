using Counterfoil.Domain.Offers;

namespace Counterfoil.Domain.Baskets;

/// <summary>An assignment on its way from the search to the units.</summary>
internal static class Assignment
{
    /// <summary>
    /// The choices in the order in which they are carried out. A lone group whose units are worth less than they should
    /// reach takes further units that nobody uses, as it would when coupons are presented one by one.
    /// </summary>
    public static List<Choice> Filled(List<Choice> choices, UnitState state)
    {
        var basket = state.Basket;
        var used = new[] { new bool[basket.Prices.Length], new bool[basket.Prices.Length] };
        foreach (var choice in choices)
        {
            foreach (var unit in choice.Units.SelectMany(units => units))
            {
                used[choice.Coupon.IsStoreCoupon ? 1 : 0][unit] = true;
            }
        }

        return [.. choices.Select(choice => Fill(choice, used[choice.Coupon.IsStoreCoupon ? 1 : 0], state))
            .OrderByDescending(choice => choice.Coupon.IsStoreCoupon)
            .ThenBy(choice => choice.Coupon.Terms.Discount is Discount.SaveUpTo)
            .ThenBy(choice => choice.Coupon.Index)];
    }

    private static Choice Fill(Choice choice, bool[] used, UnitState state)
    {
        var reach = choice.Coupon.Terms.Discount.ReachMinor;
        if (!choice.Branch.IsAlone || !choice.Branch.Groups[0].CountsUnits || reach == 0)
        {
            return choice;
        }

        List<int> units = [.. choice.Units[0]];
        var value = state.ValueOf(units);
        var group = choice.Branch.Groups[0];
        for (var unit = 0; unit < used.Length && value < reach; unit++)
        {
            if (!used[unit] && group.Lines.Has(state.Basket.LineOfUnit[unit]))
            {
                used[unit] = true;
                units.Add(unit);
                value += state.Left[unit];
            }
        }

        units.Sort();
        return choice with { Units = [[.. units]] };
    }
}
