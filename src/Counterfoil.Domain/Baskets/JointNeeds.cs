namespace Counterfoil.Domain.Baskets;

/// <summary>
/// What groups that share no unit still need, whichever way the units between them are dealt: all ways that no other
/// beats. Exact; only units that more than one group may use are dealt.
/// </summary>
internal static class JointNeeds
{
    private const int MostWays = 20_000;

    /// <summary>A unit that some of the groups may use.</summary>
    /// <param name="Unit">Its number in the basket.</param>
    /// <param name="Mask">One bit for each group that may.</param>
    public readonly record struct Usable(int Unit, int Mask);

    /// <summary>
    /// The least that the last group lacks while the groups before it lack nothing; -1 when they must.
    /// </summary>
    /// <param name="groups">One to three groups.</param>
    /// <param name="units">The units that they may use.</param>
    /// <param name="gathered">What each group has already.</param>
    public static long OfLast(ReadOnlySpan<PreparedGroup> groups, List<Usable> units, (long, long, long) gathered)
    {
        var needs = (Need(groups, 0, gathered.Item1), Need(groups, 1, gathered.Item2), Need(groups, 2, gathered.Item3));
        List<(PreparedGroup?, PreparedGroup?, PreparedGroup?, int Unit)> shared = [];
        foreach (var (unit, mask) in units)
        {
            if ((mask & (mask - 1)) == 0)
            {
                needs = Give(needs, System.Numerics.BitOperations.TrailingZeroCount(mask), groups, unit);
            }
            else
            {
                shared.Add((In(groups, mask, 0), In(groups, mask, 1), In(groups, mask, 2), unit));
            }
        }

        HashSet<(long, long, long)> ways = [needs];
        foreach (var one in shared)
        {
            if (ways.Contains((0, 0, 0)))
            {
                break;
            }

            ways = Deal(ways, one);
        }

        return Best(ways, groups.Length);
    }

    private static HashSet<(long, long, long)> Deal(
        HashSet<(long, long, long)> ways, (PreparedGroup? A, PreparedGroup? B, PreparedGroup? C, int Unit) one)
    {
        HashSet<(long, long, long)> next = [];
        foreach (var way in ways)
        {
            if (one.A is not null && way.Item1 > 0)
            {
                next.Add((Math.Max(0, way.Item1 - one.A.Gain(one.Unit)), way.Item2, way.Item3));
            }

            if (one.B is not null && way.Item2 > 0)
            {
                next.Add((way.Item1, Math.Max(0, way.Item2 - one.B.Gain(one.Unit)), way.Item3));
            }

            if (one.C is not null && way.Item3 > 0)
            {
                next.Add((way.Item1, way.Item2, Math.Max(0, way.Item3 - one.C.Gain(one.Unit))));
            }

            if ((one.A is null || way.Item1 == 0) && (one.B is null || way.Item2 == 0)
                && (one.C is null || way.Item3 == 0))
            {
                next.Add(way);
            }
        }

        return Unbeaten(next);
    }

    private static HashSet<(long, long, long)> Unbeaten(HashSet<(long, long, long)> ways)
    {
        if (ways.Count <= 64)
        {
            return ways;
        }

        List<(long, long, long)> kept = [];
        foreach (var way in ways.Order())
        {
            if (kept.Count < MostWays && !kept.Exists(
                other => other.Item1 <= way.Item1 && other.Item2 <= way.Item2 && other.Item3 <= way.Item3))
            {
                kept.Add(way);
            }
        }

        return [.. kept];
    }

    private static long Best(HashSet<(long, long, long)> ways, int groups)
    {
        var best = -1L;
        foreach (var way in ways)
        {
            var (before, last) = groups switch
            {
                1 => (0L, way.Item1),
                2 => (way.Item1, way.Item2),
                _ => (way.Item1 + way.Item2, way.Item3),
            };
            if (before == 0 && (best < 0 || last < best))
            {
                best = last;
            }
        }

        return best;
    }

    private static PreparedGroup? In(ReadOnlySpan<PreparedGroup> groups, int mask, int at) =>
        (mask & (1 << at)) != 0 ? groups[at] : null;

    private static long Need(ReadOnlySpan<PreparedGroup> groups, int at, long gathered) =>
        at < groups.Length ? Math.Max(0, groups[at].Target - gathered) : 0;

    private static (long, long, long) Give(
        (long, long, long) needs, int at, ReadOnlySpan<PreparedGroup> groups, int unit)
    {
        var gain = groups[at].Gain(unit);
        return at switch
        {
            0 => (Math.Max(0, needs.Item1 - gain), needs.Item2, needs.Item3),
            1 => (needs.Item1, Math.Max(0, needs.Item2 - gain), needs.Item3),
            _ => (needs.Item1, needs.Item2, Math.Max(0, needs.Item3 - gain)),
        };
    }
}
