using Counterfoil.Domain.Offers;

namespace Counterfoil.Domain.Baskets;

/// <summary>
/// A coupon in the search for the best assignment: the most it can be worth and the fewest units it needs.
/// </summary>
internal sealed class SearchCoupon
{
    private readonly Basket basket;
    private readonly CheckRules rules;

    public SearchCoupon(Basket basket, PreparedCoupon coupon, CheckRules rules)
    {
        this.basket = basket;
        this.rules = rules;
        Coupon = coupon;
        Lines = new LineSet(basket.Lines.Length);
        Ways = [.. coupon.Branches.Where(branch => branch.HasProducts && branch.Groups.All(coupon.Counts))
            .Select(branch => new Way(branch, [.. branch.Groups.Select(group => Fewest(branch, group))]))
            .Where(way => way.Fewest.All(fewest => fewest < int.MaxValue))];
        foreach (var group in Ways.SelectMany(way => way.Branch.Groups))
        {
            Lines.AddAll(group.Lines);
        }

        MostFace = Ways.Length == 0 ? 0 : Ways.Max(way => Most(way.Branch));
    }

    public PreparedCoupon Coupon { get; }

    /// <summary>All lines that it may use.</summary>
    public LineSet Lines { get; }

    /// <summary>The ways that all units together can meet.</summary>
    public Way[] Ways { get; }

    /// <summary>What it never exceeds, minor units; zero when it cannot be met.</summary>
    public long MostFace { get; }

    public bool IsOffBasket => Coupon.Terms.Discount is Discount.AmountOffBasket;

    /// <summary>Whether it is cut to what is left of a basket, whatever the policy: such coupons come last.</summary>
    public bool IsCut => Coupon.Terms.Discount is Discount.SaveUpTo;

    /// <summary>Whether its worth does not depend on which units it takes.</summary>
    public bool IsFixed => IsOffBasket
        || (Coupon.Terms.Discount is Discount.AmountOff && !rules.Retailer.ReduceOverValue);

    /// <summary>A way to meet it, with the fewest units that each group needs.</summary>
    public sealed record Way(Branch Branch, int[] Fewest);

    /// <summary>The value that the units of a lone group of units must reach.</summary>
    public long Reach(Branch branch) =>
        branch.IsAlone && branch.Groups[0].CountsUnits ? Coupon.Terms.Discount.ReachMinor : 0;

    /// <summary>Whether units may be worth less than they should reach.</summary>
    public bool MayFallShort => Coupon.Terms.Discount is Discount.SaveUpTo
        || (rules.Retailer.ReduceOverValue && Coupon.Terms.Discount is Discount.AmountOff)
        || (Coupon.Terms.Discount is Discount.AmountOffBasket
            && (!Coupon.EarliestLineFirst || rules.Retailer.ReduceOverValue));

    /// <summary>The fewest units of a group that can do; the largest number when none can.</summary>
    private int Fewest(Branch branch, PreparedGroup group)
    {
        var gains = Prices(group, unit => group.Gain(unit));
        var fewest = Count(gains, group.Target);
        if (fewest < int.MaxValue && !MayFallShort && Reach(branch) > 0)
        {
            var reach = Count(Prices(group, unit => basket.Prices[unit]), Reach(branch));
            fewest = Math.Max(fewest, reach);
        }

        return fewest;
    }

    private List<long> Prices(PreparedGroup group, Func<int, long> price)
    {
        List<long> prices = [];
        for (var line = group.Lines.From(0); line >= 0; line = group.Lines.From(line + 1))
        {
            for (var unit = basket.FirstUnits[line]; unit < basket.FirstUnits[line + 1]; unit++)
            {
                prices.Add(price(unit));
            }
        }

        prices.Sort((a, b) => b.CompareTo(a));
        return prices;
    }

    private static int Count(List<long> falling, long target)
    {
        var count = 0;
        for (var sum = 0L; sum < target; count++)
        {
            if (count == falling.Count)
            {
                return int.MaxValue;
            }

            sum += falling[count];
        }

        return count;
    }

    private long Most(Branch branch)
    {
        var applies = Coupon.Terms.AppliesTo is { } place && Coupon.Terms.Join != GroupJoin.Pooled
            ? Array.FindAll(branch.Groups, group => group.Place == place)
            : branch.Groups;
        var most = Value(branch, applies);
        return Math.Min(basket.TotalMinor, Coupon.Terms.Discount switch
        {
            Discount.AmountOff off => off.SaveValueMinor <= most ? off.SaveValueMinor
                : rules.Retailer.ReduceOverValue ? most : 0,
            Discount.AmountOffBasket off => off.SaveValueMinor <= basket.TotalMinor || rules.Retailer.ReduceOverValue
                ? off.SaveValueMinor : 0,
            Discount.SaveUpTo upTo => Math.Min(upTo.SaveValueMinor, most),
            Discount.PercentOff off => (long)Int128.Min((((Int128)most * off.Percent) + 50) / 100, most),
            Discount.FreeItem free => Math.Min(Top(applies, 1), free.CapMinor == 0 ? long.MaxValue : free.CapMinor),
            Discount.FreeItems free => Top(applies, free.Count),
            _ => 0,
        });
    }

    private long Top(PreparedGroup[] groups, int count) =>
        groups.SelectMany(group => Prices(group, unit => basket.Prices[unit])).OrderDescending().Take(count).Sum();

    /// <summary>The most that the units which the discount applies to can be worth.</summary>
    private long Value(Branch branch, PreparedGroup[] groups)
    {
        var value = 0L;
        foreach (var group in groups)
        {
            var prices = Prices(group, unit => basket.Prices[unit]);
            value += group.CountsUnits && Reach(branch) == 0
                ? prices.Take((int)Math.Min(group.Target, int.MaxValue)).Sum()
                : prices.Sum();
        }

        return value;
    }
}
