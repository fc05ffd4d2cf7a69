using Counterfoil.Domain.Network;
using Counterfoil.Domain.Offers;

namespace Counterfoil.Domain.Baskets;

/// <summary>
/// Applies coupons one after another, store coupons first, each taking units in basket order. A unit serves one
/// manufacturer's coupon and one store coupon; no unit, line or basket goes below zero. Rules 1 to 5 of the basket
/// contract.
/// </summary>
public sealed class PresentedOrder
{
    private readonly Basket basket;
    private readonly CheckRules rules;
    private readonly IReadOnlyList<PresentedCoupon> presented;
    private readonly UnitState state;
    private readonly Settlement settlement;
    private readonly TakenUnits taken = new();

    private PresentedOrder(Basket basket, IReadOnlyList<PresentedCoupon> presented, CheckRules rules)
    {
        this.basket = basket;
        this.rules = rules;
        this.presented = presented;
        state = new UnitState(basket);
        settlement = new Settlement(state, rules);
    }

    /// <summary>Decides every presented coupon by a retailer's rules.</summary>
    public static BasketResult Check(Basket basket, IReadOnlyList<PresentedCoupon> coupons, RetailerRules rules) =>
        Check(basket, coupons, new CheckRules(rules));

    /// <summary>Decides every presented coupon.</summary>
    public static BasketResult Check(Basket basket, IReadOnlyList<PresentedCoupon> coupons, CheckRules rules) =>
        new PresentedOrder(basket, coupons, rules).Decide();

    private BasketResult Decide()
    {
        var outcomes = new RefusedCoupon?[presented.Count];
        var prepared = Prepare(basket, presented, rules, outcomes);
        foreach (var storeCoupons in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var coupon in prepared)
            {
                if (coupon.IsStoreCoupon == storeCoupons)
                {
                    outcomes[coupon.Index] = Decide(coupon);
                }
            }
        }

        return new BasketResult(settlement.Close(), [.. outcomes.OfType<RefusedCoupon>()]);
    }

    /// <summary>
    /// Carries out an assignment, then takes what coupons are left as presented, and tells the others.
    /// </summary>
    internal static BasketResult Complete(
        Basket basket, IReadOnlyList<PresentedCoupon> presented, CheckRules rules, RefusedCoupon?[] outcomes,
        List<PreparedCoupon> prepared, List<Choice> choices)
    {
        var order = new PresentedOrder(basket, presented, rules);
        var done = new HashSet<int>();
        foreach (var choice in choices.OrderByDescending(choice => choice.Coupon.IsStoreCoupon)
            .ThenBy(choice => choice.Coupon.Terms.Discount is Discount.SaveUpTo)
            .ThenBy(choice => choice.Coupon.Index))
        {
            order.taken.Clear();
            for (var at = 0; at < choice.Units.Length; at++)
            {
                order.taken.Of(choice.Branch.Groups[at].Place).AddRange(choice.Units[at]);
            }

            order.taken.Join();
            if (order.settlement.Apply(choice.Coupon, choice.Branch, order.taken, addNow: false) is null)
            {
                done.Add(choice.Coupon.Index);
            }
        }

        order.settlement.AddToAll();
        foreach (var coupon in prepared.Where(coupon => !done.Contains(coupon.Index))
            .OrderByDescending(coupon => coupon.IsStoreCoupon))
        {
            outcomes[coupon.Index] = order.Decide(coupon);
        }

        return new BasketResult(order.settlement.Close(), [.. outcomes.OfType<RefusedCoupon>()]);
    }

    /// <summary>Prepares the coupons against which nothing stands; tells the refusals of the others.</summary>
    internal static List<PreparedCoupon> Prepare(
        Basket basket, IReadOnlyList<PresentedCoupon> presented, CheckRules rules, RefusedCoupon?[] refused)
    {
        var prepared = new List<PreparedCoupon>(presented.Count);
        for (var index = 0; index < presented.Count; index++)
        {
            var coupon = presented[index];
            if (coupon is { Refused: null, Terms: OfferTerms.Purchase terms })
            {
                prepared.Add(PreparedCoupon.Of(basket, index, coupon, terms, rules.CashierAgrees));
                continue;
            }

            var why = coupon.Refused ?? (coupon.Terms is OfferTerms.Cashier ? Refusal.Cashier : Refusal.NoTerms);
            refused[index] = new RefusedCoupon(index, coupon.Code, why, null, coupon.Detail);
        }

        return prepared;
    }

    /// <summary>Applies one coupon, or says why not.</summary>
    private RefusedCoupon? Decide(PreparedCoupon coupon)
    {
        var branch = Choose(coupon, out var falls);
        if (branch is null)
        {
            return WhyNot.Of(coupon, state, presented);
        }

        var refusal = falls ? Refusal.OverValue : settlement.Apply(coupon, branch, taken);
        return refusal is null
            ? null
            : new RefusedCoupon(coupon.Index, coupon.Presented.Code, refusal, null, coupon.Presented.Detail);
    }

    /// <summary>Takes the units of the first way that can be met; null when none can.</summary>
    /// <param name="coupon">The coupon.</param>
    /// <param name="falls">Whether the way that is met is worth less than an amount off the basket asks for.</param>
    private Branch? Choose(PreparedCoupon coupon, out bool falls)
    {
        falls = false;
        if (!coupon.EarliestLineFirst)
        {
            return Array.Find(coupon.Branches, branch => TakeUnits.For(coupon, branch, state, taken));
        }

        var ways = coupon.Branches.Where(branch => TakeUnits.For(coupon, branch, state, taken))
            .OrderBy(branch => FirstLine(coupon, branch)).ToList();
        var floor = coupon.Terms.Discount is Discount.AmountOff or Discount.AmountOffBasket
            ? coupon.Terms.Discount.ReachMinor
            : 0;
        foreach (var branch in ways)
        {
            TakeUnits.For(coupon, branch, state, taken);
            if (state.ValueOf(taken.All) >= floor)
            {
                return branch;
            }
        }

        if (ways.Count == 0)
        {
            return null;
        }

        falls = !rules.Retailer.ReduceOverValue;
        TakeUnits.For(coupon, ways[0], state, taken);
        return ways[0];
    }

    /// <summary>The first line with a free unit that a way can use.</summary>
    private int FirstLine(PreparedCoupon coupon, Branch branch)
    {
        var holders = state.Holders(coupon.IsStoreCoupon);
        var starts = basket.FirstUnits;
        for (var line = branch.Groups[0].Lines.From(0); line >= 0; line = branch.Groups[0].Lines.From(line + 1))
        {
            if (holders.AsSpan(starts[line]..starts[line + 1]).Contains(0))
            {
                return line;
            }
        }

        return int.MaxValue;
    }
}
