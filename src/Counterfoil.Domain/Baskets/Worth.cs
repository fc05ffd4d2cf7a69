using System.Diagnostics;
using Counterfoil.Domain.Offers;

namespace Counterfoil.Domain.Baskets;

/// <summary>What a discount is worth on the units it applies to, or why it takes nothing off. Rule 3.</summary>
/// <param name="FaceMinor">Minor units, above zero unless refused.</param>
/// <param name="Refusal">Why not; null when it takes something off.</param>
internal readonly record struct Worth(long FaceMinor, Refusal? Refusal)
{
    /// <summary>Judges a discount.</summary>
    /// <param name="discount">What it is.</param>
    /// <param name="units">The units it applies to; narrowed to the units that become free.</param>
    /// <param name="left">What is left to pay for each unit of the basket.</param>
    /// <param name="basketLeft">What is left to pay for the basket.</param>
    /// <param name="rules">The retailer's policies.</param>
    public static Worth Of(Discount discount, List<int> units, long[] left, long basketLeft, CheckRules rules)
    {
        var value = 0L;
        foreach (var unit in units)
        {
            value += left[unit];
        }

        var reduce = rules.Retailer.ReduceOverValue;
        switch (discount)
        {
            case Discount.AmountOff off:
                return Limit(off.SaveValueMinor, Math.Min(value, basketLeft), reduce);
            case Discount.AmountOffBasket off:
                return Limit(off.SaveValueMinor, basketLeft, reduce);
            case Discount.SaveUpTo upTo:
                return Limit(upTo.SaveValueMinor, Math.Min(value, basketLeft), reduce: true);
            case Discount.PercentOff off:
                var share = (((Int128)value * off.Percent) + 50) / 100;
                return Limit((long)Int128.Min(share, long.MaxValue), Math.Min(value, basketLeft), reduce);
            case Discount.FreeItem free:
                return Free(units, 1, left, rules, free.CapMinor == 0 ? long.MaxValue : free.CapMinor, basketLeft);
            case Discount.FreeItems free:
                return Free(units, free.Count, left, rules, long.MaxValue, basketLeft);
            default:
                throw new UnreachableException();
        }
    }

    private static Worth Limit(long face, long most, bool reduce) =>
        face == 0 ? new Worth(0, Refusal.NothingOff)
        : face <= most ? new Worth(face, null)
        : !reduce ? new Worth(0, Refusal.OverValue)
        : most == 0 ? new Worth(0, Refusal.NothingOff)
        : new Worth(most, null);

    private static Worth Free(
        List<int> units, int count, long[] left, CheckRules rules, long cap, long basketLeft)
    {
        if (units.Count < count || units.Count == 0)
        {
            return new Worth(0, Refusal.FreeItemMissing);
        }

        if (rules.FreeItem != FreeItemChoice.First && units.Count > count)
        {
            var sign = rules.FreeItem == FreeItemChoice.Cheapest ? 1 : -1;
            units.Sort((a, b) => left[a] == left[b] ? a - b : sign * left[a].CompareTo(left[b]));
        }

        units.RemoveRange(count, units.Count - count);
        units.Sort();
        var price = 0L;
        foreach (var unit in units)
        {
            price += left[unit];
        }

        return Limit(Math.Min(price, cap), basketLeft, rules.Retailer.ReduceOverValue);
    }
}
