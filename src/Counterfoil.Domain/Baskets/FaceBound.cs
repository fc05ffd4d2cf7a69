namespace Counterfoil.Domain.Baskets;

/// <summary>
/// What undecided coupons cannot exceed together: each is cut into one job for each unit that it needs at least, worth
/// its share; jobs are matched with different free units, the dearest first. Such matchings form a matroid, so taking
/// the dearest job that fits gives the most that any matching gives.
/// </summary>
internal sealed class FaceBound
{
    /// <summary>How much a cent weighs against a unit: more than two kinds of coupons can use units.</summary>
    public const long Cent = 1 << 18;

    private const int Parts = 5040;
    private const int MostJobs = 64;
    private readonly Basket basket;
    private readonly List<Job> jobs = [];
    private readonly Int128[] without;
    private readonly int[][] matched;
    private readonly int[] seen;
    private int round;

    public FaceBound(Basket basket, IReadOnlyList<SearchCoupon> coupons)
    {
        this.basket = basket;
        matched = [new int[basket.Prices.Length], new int[basket.Prices.Length]];
        seen = new int[basket.Prices.Length];
        without = new Int128[coupons.Count];
        for (var at = 0; at < coupons.Count; at++)
        {
            Cut(coupons[at], at);
        }

        jobs.Sort((a, b) => a.Weight == b.Weight ? a.Coupon - b.Coupon : b.Weight.CompareTo(a.Weight));
    }

    /// <summary>The bound, in cents times <see cref="Cent"/> less units.</summary>
    /// <param name="isOpen">Whether a coupon is undecided.</param>
    /// <param name="state">Which units are used.</param>
    /// <param name="budget">Pays for the work.</param>
    public Int128 Of(bool[] isOpen, UnitState state, WorkBudget budget)
    {
        Array.Clear(matched[0]);
        Array.Clear(matched[1]);
        Int128 sum = 0;
        for (var at = 0; at < without.Length; at++)
        {
            sum += isOpen[at] ? without[at] : 0;
        }

        for (var at = 0; at < jobs.Count; at++)
        {
            if (!isOpen[jobs[at].Coupon])
            {
                continue;
            }

            round++;
            budget.Spend(4);
            if (Match(at, state, matched[jobs[at].IsStore ? 1 : 0]))
            {
                sum += jobs[at].Weight;
            }
        }

        return sum / Parts;
    }

    private bool Match(int job, UnitState state, int[] jobOfUnit)
    {
        var holders = state.Holders(jobs[job].IsStore);
        foreach (var unit in jobs[job].Units)
        {
            if (seen[unit] == round || holders[unit] != 0)
            {
                continue;
            }

            seen[unit] = round;
            if (jobOfUnit[unit] == 0 || Match(jobOfUnit[unit] - 1, state, jobOfUnit))
            {
                jobOfUnit[unit] = job + 1;
                return true;
            }
        }

        return false;
    }

    private void Cut(SearchCoupon coupon, int at)
    {
        var fewest = coupon.Ways.Min(way => Needs(way).Sum(need => need.Count));
        var face = (Int128)coupon.MostFace * Cent * Parts;
        if (fewest is 0 or > MostJobs)
        {
            without[at] = face - ((Int128)fewest * Parts);
            return;
        }

        var weight = (face / fewest) + 1 - Parts;
        foreach (var (units, count) in coupon.Ways.Length == 1
            ? Needs(coupon.Ways[0]).Select(need => (Units(need.Group.Lines), need.Count))
            : [(Units(coupon.Lines), fewest)])
        {
            for (var i = 0; i < count; i++)
            {
                jobs.Add(new Job(at, coupon.Coupon.IsStoreCoupon, units, weight));
            }
        }
    }

    /// <summary>What each group of a way needs of units that no other group of it uses.</summary>
    private static IEnumerable<(PreparedGroup Group, int Count)> Needs(SearchCoupon.Way way) =>
        way.Branch.Groups.Select((group, i) => (group, group.IsWholeBasket && !way.Branch.IsAlone ? 0 : way.Fewest[i]));

    private int[] Units(LineSet lines)
    {
        List<int> units = [];
        for (var line = lines.From(0); line >= 0; line = lines.From(line + 1))
        {
            units.AddRange(Enumerable.Range(
                basket.FirstUnits[line], basket.FirstUnits[line + 1] - basket.FirstUnits[line]));
        }

        return [.. units];
    }

    private sealed record Job(int Coupon, bool IsStore, int[] Units, Int128 Weight);
}
