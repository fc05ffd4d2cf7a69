using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Offers;
using Xunit;

namespace Counterfoil.Tests.Domain.Baskets;

/// <summary>
/// The best of all assignments, by trying each: every coupon is presented alone with every set of units, in every
/// order and by every way, and counts when it uses the whole set. For manufacturer's coupons off units.
/// </summary>
internal static class EveryAssignment
{
    public static long Best(BasketLine[] lines, PresentedCoupon[] coupons, CheckRules rules)
    {
        var units = lines.SelectMany(line => Enumerable.Range(0, line.Units)
            .Select(unit => line with { Units = 1, TotalMinor = line.PriceOfUnit(unit) })).ToArray();
        var faces = coupons.Select(coupon => Split((OfferTerms.Purchase)coupon.Terms)
            .Select(terms => Faces(units, coupon with { Terms = terms }, rules))
            .Aggregate((one, other) => [.. one.Zip(other, Math.Max)])).ToArray();
        return Best(faces, 0, 0, (1 << units.Length) - 1);
    }

    private static long Best(long[][] faces, int coupon, int used, int all)
    {
        if (coupon == faces.Length)
        {
            return 0;
        }

        var best = Best(faces, coupon + 1, used, all);
        var free = all & ~used;
        for (var set = free; set > 0; set = (set - 1) & free)
        {
            if (faces[coupon][set] > 0)
            {
                best = Math.Max(best, faces[coupon][set] + Best(faces, coupon + 1, used | set, all));
            }
        }

        return best;
    }

    private static long[] Faces(BasketLine[] units, PresentedCoupon coupon, CheckRules rules)
    {
        var faces = new long[1 << units.Length];
        for (var set = 1; set < faces.Length; set++)
        {
            var chosen = units.Where((_, at) => (set & (1 << at)) != 0).ToArray();
            faces[set] = Orders(chosen, 0).Max(order => Face(order, coupon, rules));
        }

        return faces;
    }

    /// <summary>Each way to meet terms as terms of its own, so that none hides another.</summary>
    private static IEnumerable<OfferTerms.Purchase> Split(OfferTerms.Purchase terms)
    {
        var ways = terms.Join switch
        {
            GroupJoin.AnyOne => terms.Groups.Where(group => terms.AppliesTo is null || group.Place == terms.AppliesTo)
                .Select(group => new[] { group with { Place = GroupPlace.Primary } }),
            GroupJoin.FirstAndOneOther when terms.Groups.Count == 3 =>
                [[terms.Groups[0], terms.Groups[1]], [terms.Groups[0], terms.Groups[2]]],
            _ => [[.. terms.Groups]],
        };
        foreach (var way in ways)
        {
            var join = terms.Join is GroupJoin.FirstOnly or GroupJoin.Pooled ? terms.Join : GroupJoin.All;
            var appliesTo = terms.Join == GroupJoin.AnyOne ? null : terms.AppliesTo;
            Assert.True(OfferTerms.Purchase.TryCreate(way, join, terms.Discount, appliesTo, out var one));
            yield return one;
        }
    }

    private static IEnumerable<BasketLine[]> Orders(BasketLine[] units, int from)
    {
        if (from >= units.Length - 1)
        {
            yield return [.. units];
        }

        for (var at = from; at < units.Length && from < units.Length - 1; at++)
        {
            (units[from], units[at]) = (units[at], units[from]);
            foreach (var order in Orders(units, from + 1))
            {
                yield return order;
            }

            (units[from], units[at]) = (units[at], units[from]);
        }
    }

    private static long Face(BasketLine[] units, PresentedCoupon coupon, CheckRules rules)
    {
        var result = PresentedOrder.Check(RandomBaskets.Basket(units), [coupon], rules);
        return result.Applied is [var applied] && applied.Lines.Sum(line => line.Units) == units.Length
            ? applied.FaceMinor
            : 0;
    }
}
