using System.Diagnostics;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Counterfoil.Domain.Offers;

namespace Counterfoil.Domain.Baskets;

/// <summary>
/// Applies coupons one after another, each taking units in basket order. A unit serves one coupon; no unit, line or
/// basket goes below zero. Rules: the basket contract, presented order, requirement code 0 with save value codes 0 and
/// 1.
/// </summary>
public sealed class PresentedOrder
{
    private readonly Basket basket;
    private readonly RetailerRules rules;
    private readonly int[] usedUnits;

    private PresentedOrder(Basket basket, RetailerRules rules)
    {
        this.basket = basket;
        this.rules = rules;
        usedUnits = new int[basket.Lines.Count];
    }

    /// <summary>Decides every presented coupon.</summary>
    public static BasketResult Check(Basket basket, IReadOnlyList<PresentedCoupon> coupons, RetailerRules rules)
    {
        var order = new PresentedOrder(basket, rules);
        var outcomes = coupons.Select((coupon, index) => order.Decide(index, coupon)).ToList();
        return new BasketResult(
            outcomes.OfType<AppliedCoupon>().ToList(), outcomes.OfType<RefusedCoupon>().ToList());
    }

    private CouponOutcome Decide(int index, PresentedCoupon coupon)
    {
        RefusedCoupon Refuse(Refusal refusal, int missingUnits = 0) => new(
            index, coupon.Code, refusal, missingUnits > 0 ? new MissingUnits("primary", missingUnits) : null,
            coupon.Detail);

        return (coupon.Refused, coupon.Terms) switch
        {
            ({ } refusal, _) => Refuse(refusal),
            (_, OfferTerms.Unknown) => Refuse(Refusal.NoTerms),
            (_, OfferTerms.Cashier) => Refuse(Refusal.Cashier),
            (_, OfferTerms.Units terms) => Qualify(index, coupon, terms, Refuse),
            _ => throw new UnreachableException(),
        };
    }

    private CouponOutcome Qualify(
        int index, PresentedCoupon coupon, OfferTerms.Units terms, Func<Refusal, int, RefusedCoupon> refuse)
    {
        var eligible = Enumerable.Range(0, basket.Lines.Count)
            .Where(line => coupon.Products.Contains(basket.Lines[line].Product)).ToList();
        var units = eligible.Sum(line => basket.Lines[line].Units);
        var free = units - eligible.Sum(line => usedUnits[line]);
        if (free < terms.UnitsRequired)
        {
            var why = units == 0 ? Refusal.NoItem
                : units < terms.UnitsRequired ? Refusal.TooFewUnits
                : Refusal.UnitsUsed;
            return refuse(why, terms.UnitsRequired - free);
        }

        var taken = Take(eligible, terms);
        var value = taken.Sum(unit => unit.PriceMinor);
        var face = terms.Discount switch
        {
            Discount.FreeItem => taken[0].PriceMinor,
            Discount.AmountOff off when rules.ReduceOverValue => Math.Min(off.SaveValueMinor, value),
            Discount.AmountOff off => off.SaveValueMinor,
            _ => throw new UnreachableException(),
        };
        if (face > value || face == 0)
        {
            return refuse(face == 0 ? Refusal.NothingOff : Refusal.OverValue, 0);
        }

        var added = terms.Discount is Discount.AmountOff ? Math.Min(rules.AddedMinor(face), value - face) : 0;
        foreach (var unit in taken)
        {
            usedUnits[unit.Line]++;
        }

        return new AppliedCoupon(index, coupon.Code, face, added, Spread(taken, terms.Discount, face, added));
    }

    /// <summary>The first units required, and with an amount off as many more as reach its value.</summary>
    private List<(int Line, long PriceMinor)> Take(List<int> eligible, OfferTerms.Units terms)
    {
        var reach = terms.Discount is Discount.AmountOff off ? off.SaveValueMinor : 0;
        var taken = new List<(int Line, long PriceMinor)>();
        long value = 0;
        foreach (var line in eligible)
        {
            for (var unit = usedUnits[line]; unit < basket.Lines[line].Units; unit++)
            {
                if (taken.Count >= terms.UnitsRequired && value >= reach)
                {
                    return taken;
                }

                var price = basket.Lines[line].PriceOfUnit(unit);
                taken.Add((line, price));
                value = checked(value + price);
            }
        }

        return taken;
    }

    /// <summary>
    /// Spreads the discount in proportion to price, a free item's over that item alone; then the retailer's part in
    /// proportion to what is left, so that neither takes a unit below zero.
    /// </summary>
    private static List<LineDiscount> Spread(
        List<(int Line, long PriceMinor)> taken, Discount discount, long face, long added)
    {
        var prices = taken.Select(unit => unit.PriceMinor).ToArray();
        if (discount is Discount.FreeItem)
        {
            Array.Clear(prices, 1, prices.Length - 1);
        }

        var faces = Allocation.ByLargestRemainder(face, prices);
        var parts = Allocation.ByLargestRemainder(added, prices.Zip(faces, (price, off) => price - off).ToArray());
        return taken.Select((unit, i) => (unit.Line, Face: faces[i], Added: parts[i])).GroupBy(unit => unit.Line)
            .Select(line => new LineDiscount(
                line.Key, line.Count(), line.Sum(unit => unit.Face), line.Sum(unit => unit.Added)))
            .ToList();
    }
}
