using Counterfoil.Domain.Money;

namespace Counterfoil.Domain.Baskets;

/// <summary>
/// Finds the assignment of the greatest face value over coupons that share units, and proves it: branch and bound over
/// the coupons, each either left out or applied with one of its sets of units. Of equal face values the one that takes
/// the fewest units is kept; a second walk, in presented order, finds the earliest of these.
/// </summary>
internal sealed class AssignmentSearch
{
    private readonly List<SearchCoupon> coupons;
    private readonly CheckRules rules;
    private readonly UnitState state;
    private readonly FaceBound bounds;
    private readonly bool[] isOpen;
    private readonly List<Choice> path = [];
    private readonly TakenUnits taken = new();
    private readonly List<int> applied = [];
    private int[] order = [];
    private WorkBudget budget;
    private List<Choice> best = [];
    private Int128 bestScore;
    private Int128 openScore;
    private bool isSecond;
    private bool isDone;

    public AssignmentSearch(Basket basket, List<SearchCoupon> coupons, CheckRules rules, WorkBudget budget)
    {
        this.coupons = coupons;
        this.rules = rules;
        this.budget = budget;
        state = new UnitState(basket);
        bounds = new FaceBound(basket, coupons);
        isOpen = new bool[coupons.Count];
    }

    /// <summary>What no assignment of these coupons exceeds, minor units.</summary>
    public long MostFace { get; private set; }

    public List<Choice> Run()
    {
        Walk([.. Enumerable.Range(0, coupons.Count).OrderByDescending(at => coupons[at].Coupon.IsStoreCoupon)
            .ThenBy(at => coupons[at].IsCut).ThenByDescending(at => Density(coupons[at])).ThenBy(at => at)]);
        MostFace = (long)((Int128.Max(bestScore, openScore) + (2 * state.Left.Length)) / FaceBound.Cent);
        if (coupons.Count > 0 && bestScore > 0)
        {
            isSecond = true;
            budget = new WorkBudget(BestOrder.MostSteps / 4);
            Walk([.. Enumerable.Range(0, coupons.Count).OrderByDescending(at => coupons[at].Coupon.IsStoreCoupon)
                .ThenBy(at => coupons[at].IsCut).ThenBy(at => at)]);
        }

        return best;
    }

    private static long Density(SearchCoupon coupon) =>
        coupon.MostFace / Math.Max(1, coupon.Ways.Min(way => way.Fewest.Sum(fewest => (long)fewest)));

    private void Walk(int[] inOrder)
    {
        order = inOrder;
        Array.Fill(isOpen, true);
        Visit(0, 0);
    }

    private void Visit(int depth, Int128 score)
    {
        if (depth == order.Length)
        {
            Arrive(score);
            return;
        }

        var bound = score + bounds.Of(isOpen, state, budget);
        if (isSecond ? bound < bestScore : bound <= bestScore)
        {
            return;
        }

        var coupon = coupons[order[depth]];
        isOpen[order[depth]] = false;
        foreach (var way in coupon.Ways)
        {
            if (Apply(coupon, way, 0, [], depth, score, bound))
            {
                break;
            }
        }

        if (!IsEnough(bound))
        {
            Visit(depth + 1, score);
        }

        isOpen[order[depth]] = true;
        if (budget.IsSpent)
        {
            openScore = Int128.Max(openScore, bound);
        }
    }

    private void Arrive(Int128 score)
    {
        if (path.Exists(choice => choice.IsShort && HasFree(choice)))
        {
            return;
        }

        if (isSecond)
        {
            isDone = score >= bestScore;
            best = isDone ? [.. path] : best;
        }
        else if (score > bestScore)
        {
            bestScore = score;
            best = [.. path];
        }
    }

    /// <summary>Whether a unit is free that a coupon would have to take further.</summary>
    private bool HasFree(Choice choice)
    {
        var group = choice.Branch.Groups[0];
        var holders = state.Holders(choice.Coupon.IsStoreCoupon);
        for (var line = group.Lines.From(0); line >= 0; line = group.Lines.From(line + 1))
        {
            if (holders.AsSpan(state.Basket.FirstUnits[line]..state.Basket.FirstUnits[line + 1]).Contains(0))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsEnough(Int128 bound) => isDone || budget.IsSpent || (!isSecond && bestScore >= bound);

    /// <summary>Applies a coupon with every set of units of a way in turn, group by group.</summary>
    private bool Apply(
        SearchCoupon coupon, SearchCoupon.Way way, int at, int[][] sets, int depth, Int128 score, Int128 bound)
    {
        if (at == way.Branch.Groups.Length)
        {
            return Apply(coupon, way.Branch, sets, depth, score, bound);
        }

        var group = way.Branch.Groups[at];
        HashSet<int> own = group.IsWholeBasket
            ? []
            : [.. sets.SelectMany((units, i) => way.Branch.Groups[i].IsWholeBasket ? [] : units)];
        var units = Free(group, coupon.Coupon.IsStoreCoupon, own);
        var alone = way.Branch.IsAlone;
        if (!isSecond && alone && !coupon.IsFixed && rules.FreeItem != FreeItemChoice.Cheapest)
        {
            units.Sort((a, b) => state.Left[a] == state.Left[b] ? a - b : state.Left[b].CompareTo(state.Left[a]));
        }

        var choices = new UnitChoices(
            group, coupon.Reach(way.Branch), coupon.MayFallShort, units, state, budget);
        return choices.Walk(alone ? way.Fewest[0] : 0, set =>
            Apply(coupon, way, at + 1, [.. sets, [.. set.Order()]], depth, score, bound));
    }

    private bool Apply(
        SearchCoupon coupon, Branch branch, int[][] sets, int depth, Int128 score, Int128 bound)
    {
        taken.Clear();
        for (var at = 0; at < sets.Length; at++)
        {
            taken.Of(branch.Groups[at].Place).AddRange(sets[at]);
        }

        taken.Join();
        var terms = coupon.Coupon.Terms;
        applied.Clear();
        applied.AddRange(taken.For(terms));
        var isBelow = coupon is { IsOffBasket: true, Coupon.EarliestLineFirst: true, MayFallShort: false }
            && state.ValueOf(taken.All) < terms.Discount.ReachMinor;
        var worth = Worth.Of(terms.Discount, applied, state.Left, state.BasketLeft, rules);
        budget.Spend(1);
        if (worth.Refusal is not null || isBelow)
        {
            return IsEnough(bound);
        }

        int[] all = [.. taken.All];
        var isShort = state.ValueOf(taken.All) < coupon.Reach(branch);
        var holders = state.Holders(terms.IsStoreCoupon);
        var undo = terms.IsStoreCoupon && !coupon.IsOffBasket ? TakeOff(worth.FaceMinor) : [];
        foreach (var unit in all)
        {
            holders[unit] = coupon.Coupon.Index + 1;
        }

        state.BasketLeft -= worth.FaceMinor;
        path.Add(new Choice(coupon.Coupon, branch, sets, isShort));
        Visit(depth + 1, score + ((Int128)worth.FaceMinor * FaceBound.Cent) - all.Length);
        path.RemoveAt(path.Count - 1);
        state.BasketLeft += worth.FaceMinor;
        foreach (var unit in all)
        {
            holders[unit] = 0;
        }

        foreach (var (unit, minor) in undo)
        {
            state.Left[unit] += minor;
        }

        return IsEnough(bound);
    }

    /// <summary>A store coupon lowers the price that manufacturer's coupons see.</summary>
    private (int Unit, long Minor)[] TakeOff(long face)
    {
        var weights = applied.ConvertAll(unit => state.Left[unit]).ToArray();
        var parts = Allocation.ByLargestRemainder(face, weights);
        var undo = new (int, long)[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            undo[i] = (applied[i], parts[i]);
            state.Left[applied[i]] -= parts[i];
        }

        return undo;
    }

    private List<int> Free(PreparedGroup group, bool storeCoupon, HashSet<int> own)
    {
        List<int> units = [];
        var holders = state.Holders(storeCoupon);
        for (var line = group.Lines.From(0); line >= 0; line = group.Lines.From(line + 1))
        {
            for (var unit = state.Basket.FirstUnits[line]; unit < state.Basket.FirstUnits[line + 1]; unit++)
            {
                if (holders[unit] == 0 && !own.Contains(unit))
                {
                    units.Add(unit);
                }
            }
        }

        return units;
    }
}
