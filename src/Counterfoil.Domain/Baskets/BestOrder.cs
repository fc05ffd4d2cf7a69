namespace Counterfoil.Domain.Baskets;

/// <summary>
/// The assignment of units to coupons that takes the most off, with its proof. Coupons that could share no unit are
/// decided apart; each part is searched exactly, best bound first, up to a limit of work. What is told is never less
/// than presented order gives. Rule 6 of the basket contract.
/// </summary>
public static class BestOrder
{
    /// <summary>The work that one basket may take, in steps of the search: some tenths of a second at most.</summary>
    public const int MostSteps = 1_000_000;

    /// <summary>Decides every presented coupon.</summary>
    public static BasketResult Check(
        Basket basket, IReadOnlyList<PresentedCoupon> coupons, CheckRules rules, int mostSteps = MostSteps)
    {
        var refused = new RefusedCoupon?[coupons.Count];
        var prepared = PresentedOrder.Prepare(basket, coupons, rules, refused);
        var candidates = prepared.ConvertAll(coupon => new SearchCoupon(basket, coupon, rules))
            .FindAll(coupon => coupon.MostFace > 0);
        List<Choice> choices = [];
        var bound = 0L;
        var budget = new WorkBudget(mostSteps);
        foreach (var part in Parts(basket, candidates))
        {
            var search = new AssignmentSearch(basket, part, rules, budget);
            choices.AddRange(search.Run());
            bound += search.MostFace;
        }

        var best = PresentedOrder.Complete(basket, coupons, rules, refused, prepared, choices);
        var plain = PresentedOrder.Check(basket, coupons, rules);
        best = plain.DiscountMinor > best.DiscountMinor ? plain : best;
        bound = Math.Max(best.DiscountMinor, Math.Min(bound, basket.TotalMinor));
        return best with { Optimal = bound == best.DiscountMinor, UpperBoundMinor = bound };
    }

    /// <summary>Coupons that may share a unit, or what is left of the basket, stay together.</summary>
    private static IEnumerable<List<SearchCoupon>> Parts(Basket basket, List<SearchCoupon> coupons)
    {
        var whole = coupons.Aggregate((Int128)0, (sum, coupon) => sum + coupon.MostFace) > basket.TotalMinor
            && coupons.Exists(coupon => coupon.IsOffBasket);
        var part = new int[coupons.Count];
        var ownerOfLine = new int[basket.Lines.Length];
        for (var at = 0; at < coupons.Count; at++)
        {
            part[at] = at;
            for (var line = coupons[at].Lines.From(0); line >= 0; line = coupons[at].Lines.From(line + 1))
            {
                if (ownerOfLine[line] > 0)
                {
                    part[Root(part, ownerOfLine[line] - 1)] = Root(part, at);
                }

                ownerOfLine[line] = at + 1;
            }
        }

        return Enumerable.Range(0, coupons.Count).GroupBy(at => whole ? 0 : Root(part, at), at => coupons[at])
            .Select(group => group.ToList());
    }

    private static int Root(int[] part, int at)
    {
        while (part[at] != at)
        {
            at = part[at];
        }

        return at;
    }
}
