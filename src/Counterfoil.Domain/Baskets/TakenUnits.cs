using Counterfoil.Domain.Offers;

namespace Counterfoil.Domain.Baskets;

/// <summary>
/// The units that a coupon takes, by group and together, in basket order. Used again for the next coupon.
/// </summary>
internal sealed class TakenUnits
{
    private readonly List<int>[] byPlace = [[], [], []];

    /// <summary>All units taken, each once.</summary>
    public List<int> All { get; } = [];

    public List<int> Of(GroupPlace place) => byPlace[(int)place];

    /// <summary>The units that a discount applies to.</summary>
    public List<int> For(OfferTerms.Purchase terms) =>
        terms.AppliesTo is { } place && terms.Join != GroupJoin.Pooled
            ? byPlace[(int)place]
            : All;

    public void Clear()
    {
        All.Clear();
        foreach (var list in byPlace)
        {
            list.Clear();
        }
    }

    /// <summary>Joins the groups' units into <see cref="All"/>.</summary>
    public void Join()
    {
        All.Clear();
        var groups = 0;
        foreach (var list in byPlace)
        {
            All.AddRange(list);
            groups += list.Count > 0 ? 1 : 0;
        }

        if (groups > 1)
        {
            All.Sort();
            var kept = 0;
            for (var i = 0; i < All.Count; i++)
            {
                if (i == 0 || All[i] != All[i - 1])
                {
                    All[kept++] = All[i];
                }
            }

            All.RemoveRange(kept, All.Count - kept);
        }
    }
}
