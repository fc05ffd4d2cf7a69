namespace Counterfoil.Domain.Money;

/// <summary>Splits an amount of money over shares so that the parts always add up to it.</summary>
public static class Allocation
{
    /// <summary>
    /// Splits <paramref name="totalMinor"/> in proportion to <paramref name="weights"/> by largest remainder; of equal
    /// remainders the earlier share is served first. While the total does not exceed the sum of the weights, no part
    /// exceeds its weight.
    /// </summary>
    /// <param name="totalMinor">Minor units, zero or more.</param>
    /// <param name="weights">Zero or more each; their sum is above zero unless the total is zero.</param>
    /// <exception cref="OverflowException">An intermediate sum does not fit.</exception>
    public static long[] ByLargestRemainder(long totalMinor, ReadOnlySpan<long> weights)
    {
        var parts = new long[weights.Length];
        ByLargestRemainder(totalMinor, weights, parts);
        return parts;
    }

    /// <summary>The same, into parts that the caller holds.</summary>
    /// <param name="totalMinor">Minor units, zero or more.</param>
    /// <param name="weights">Zero or more each; their sum is above zero unless the total is zero.</param>
    /// <param name="parts">Takes the parts; as many as weights.</param>
    public static void ByLargestRemainder(long totalMinor, ReadOnlySpan<long> weights, Span<long> parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(totalMinor);
        Int128 sum = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
            sum += weight;
        }

        if (totalMinor == 0)
        {
            parts.Clear();
            return;
        }

        ArgumentOutOfRangeException.ThrowIfZero(sum);
        if (weights.Length == 1)
        {
            parts[0] = totalMinor;
        }
        else if (sum <= int.MaxValue && totalMinor <= int.MaxValue && weights.Length <= 16)
        {
            SplitFew(totalMinor, weights, (long)sum, parts);
        }
        else
        {
            SplitMany(totalMinor, weights, sum, parts);
        }
    }

    private static void SplitFew(long total, ReadOnlySpan<long> weights, long sum, Span<long> parts)
    {
        Span<long> remainders = stackalloc long[weights.Length];
        var left = total;
        for (var i = 0; i < weights.Length; i++)
        {
            (parts[i], remainders[i]) = Math.DivRem(total * weights[i], sum);
            left -= parts[i];
        }

        for (; left > 0; left--)
        {
            var most = 0;
            for (var i = 1; i < remainders.Length; i++)
            {
                most = remainders[i] > remainders[most] ? i : most;
            }

            parts[most]++;
            remainders[most] = -1;
        }
    }

    private static void SplitMany(long total, ReadOnlySpan<long> weights, Int128 sum, Span<long> parts)
    {
        var remainders = new (Int128 Remainder, int Index)[weights.Length];
        var left = total;
        for (var i = 0; i < weights.Length; i++)
        {
            var product = (Int128)total * weights[i];
            parts[i] = (long)(product / sum);
            remainders[i] = (product % sum, i);
            left -= parts[i];
        }

        Array.Sort(
            remainders,
            (a, b) => a.Remainder == b.Remainder ? a.Index - b.Index : b.Remainder.CompareTo(a.Remainder));
        for (var i = 0; i < left; i++)
        {
            parts[remainders[i].Index]++;
        }
    }
}
