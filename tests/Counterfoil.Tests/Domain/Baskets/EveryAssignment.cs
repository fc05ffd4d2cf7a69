using Counterfoil.Domain.Baskets;

namespace Counterfoil.Tests.Domain.Baskets;

/// <summary>
/// The best of all assignments, by trying each: every coupon is presented alone with every set of units, each of them
/// once as the last, and counts when it uses the whole set. For manufacturer's coupons off units.
/// </summary>
internal static class EveryAssignment
{
    public static long Best(BasketLine[] lines, PresentedCoupon[] coupons, CheckRules rules)
    {
        var units = lines.SelectMany(line => Enumerable.Range(0, line.Units)
            .Select(unit => line with { Units = 1, TotalMinor = line.PriceOfUnit(unit) })).ToArray();
        var faces = coupons.Select(coupon => Faces(units, coupon, rules)).ToArray();
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
            faces[set] = chosen.Max(last => Face([.. chosen.Where(unit => unit != last), last], coupon, rules));
        }

        return faces;
    }

    private static long Face(BasketLine[] units, PresentedCoupon coupon, CheckRules rules)
    {
        var result = PresentedOrder.Check(RandomBaskets.Basket(units), [coupon], rules);
        return result.Applied is [var applied] && applied.Lines.Sum(line => line.Units) == units.Length
            ? applied.FaceMinor
            : 0;
    }
}
