using Counterfoil.Domain.Money;
using Counterfoil.Domain.Offers;

namespace Counterfoil.Domain.Baskets;

/// <summary>
/// Takes what coupons are worth off the units, and tells it by lines. Amounts off the basket lower what is left of it
/// at
/// once and are spread over the units after all other coupons. Rules 3 to 5.
/// </summary>
internal sealed class Settlement(UnitState state, CheckRules rules)
{
    private readonly List<Entry> entries = [];
    private readonly List<int> scratch = [];
    private long[] weights = new long[16];
    private long[] parts = new long[16];

    /// <summary>Applies a coupon to the units it took; the refusal, or null.</summary>
    /// <param name="coupon">The coupon.</param>
    /// <param name="branch">The way in which it is met.</param>
    /// <param name="taken">The units it took.</param>
    /// <param name="addNow">Whether the retailer adds its part at once, or when all face values are known.</param>
    public Refusal? Apply(PreparedCoupon coupon, Branch branch, TakenUnits taken, bool addNow = true)
    {
        var terms = coupon.Terms;
        scratch.Clear();
        scratch.AddRange(taken.For(terms));
        var appliesTo = scratch.ToArray();
        var worth = Worth.Of(terms.Discount, scratch, state.Left, state.BasketLeft, rules);
        if (worth.Refusal is not null)
        {
            return worth.Refusal;
        }

        state.BasketLeft -= worth.FaceMinor;
        var entry = new Entry(coupon, worth.FaceMinor, [.. taken.All], IsUnchecked(branch, taken));
        entries.Add(entry);
        var holders = state.Holders(terms.IsStoreCoupon);
        foreach (var unit in entry.Units)
        {
            holders[unit] = coupon.Index + 1;
        }

        if (terms.Discount is Discount.AmountOffBasket)
        {
            return null;
        }

        entry.Faces = Spread(worth.FaceMinor, scratch);
        entry.AppliesTo = appliesTo;
        if (addNow)
        {
            Add(entry);
        }

        return null;
    }

    /// <summary>Adds the retailer's parts to all coupons so far, in presented order.</summary>
    public void AddToAll()
    {
        foreach (var entry in entries.OrderBy(entry => entry.Coupon.Index))
        {
            Add(entry);
        }
    }

    /// <summary>
    /// Spreads the amounts off the basket, and tells every coupon that was applied, in presented order.
    /// </summary>
    public List<AppliedCoupon> Close()
    {
        foreach (var entry in entries)
        {
            entry.Faces ??= Spread(entry.FaceMinor, Enumerable.Range(0, state.Left.Length).ToList());
        }

        var applied = new List<AppliedCoupon>(entries.Count);
        foreach (var entry in entries)
        {
            applied.Add(new AppliedCoupon(
                entry.Coupon.Index, entry.Coupon.Presented.Code, entry.FaceMinor, entry.AddedMinor, Lines(entry),
                entry.IsUnchecked));
        }

        applied.Sort((a, b) => a.Index - b.Index);
        return applied;
    }

    private void Add(Entry entry)
    {
        var terms = entry.Coupon.Terms;
        if (!terms.Discount.MayMultiply || terms.DoNotMultiply || terms.IsStoreCoupon)
        {
            return;
        }

        var appliesTo = entry.AppliesTo;
        var value = 0L;
        foreach (var unit in appliesTo)
        {
            value += state.Left[unit];
        }

        entry.AddedMinor = Math.Min(
            rules.Retailer.AddedMinor(entry.FaceMinor), Math.Min(value, state.BasketLeft));
        if (entry.AddedMinor > 0)
        {
            state.BasketLeft -= entry.AddedMinor;
            entry.Added = Spread(entry.AddedMinor, [.. appliesTo]);
        }
    }

    /// <summary>Takes an amount off units in proportion to what is left of them.</summary>
    private (int Unit, long Minor)[] Spread(long amount, List<int> units)
    {
        if (weights.Length < units.Count)
        {
            weights = new long[units.Count];
            parts = new long[units.Count];
        }

        for (var i = 0; i < units.Count; i++)
        {
            weights[i] = state.Left[units[i]];
        }

        Allocation.ByLargestRemainder(amount, weights.AsSpan(0, units.Count), parts.AsSpan(0, units.Count));
        var spread = new (int, long)[units.Count];
        for (var i = 0; i < units.Count; i++)
        {
            spread[i] = (units[i], parts[i]);
            state.Left[units[i]] -= parts[i];
        }

        return spread;
    }

    private List<LineDiscount> Lines(Entry entry)
    {
        var lineOf = state.Basket.LineOfUnit;
        var lines = new List<LineDiscount>(Math.Min(entry.Units.Length, 8));
        var (unit, face, added) = (0, 0, 0);
        var (faces, more) = (entry.Faces!, entry.Added);
        while (unit < entry.Units.Length || face < faces.Length || added < more.Length)
        {
            var line = Math.Min(
                unit < entry.Units.Length ? lineOf[entry.Units[unit]] : int.MaxValue,
                Math.Min(
                    face < faces.Length ? lineOf[faces[face].Unit] : int.MaxValue,
                    added < more.Length ? lineOf[more[added].Unit] : int.MaxValue));
            var (units, off, plus) = (0, 0L, 0L);
            for (; unit < entry.Units.Length && lineOf[entry.Units[unit]] == line; unit++)
            {
                units++;
            }

            for (; face < faces.Length && lineOf[faces[face].Unit] == line; face++)
            {
                off += faces[face].Minor;
            }

            for (; added < more.Length && lineOf[more[added].Unit] == line; added++)
            {
                plus += more[added].Minor;
            }

            if (units > 0 || off > 0 || plus > 0)
            {
                lines.Add(new LineDiscount(line, units, off, plus));
            }
        }

        return lines;
    }

    private bool IsUnchecked(Branch branch, TakenUnits taken)
    {
        foreach (var group in branch.Groups)
        {
            foreach (var unit in taken.Of(group.Place))
            {
                if (group.IsUnchecked(state.Basket.LineOfUnit[unit]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private sealed class Entry(PreparedCoupon coupon, long faceMinor, int[] units, bool isUnchecked)
    {
        public PreparedCoupon Coupon => coupon;

        public long FaceMinor => faceMinor;

        public int[] Units => units;

        public bool IsUnchecked => isUnchecked;

        public int[] AppliesTo { get; set; } = [];

        public long AddedMinor { get; set; }

        public (int Unit, long Minor)[]? Faces { get; set; }

        public (int Unit, long Minor)[] Added { get; set; } = [];
    }
}
