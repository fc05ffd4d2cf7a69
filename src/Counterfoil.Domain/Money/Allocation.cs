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
        ArgumentOutOfRangeException.ThrowIfNegative(totalMinor);
        Int128 sum = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
            sum += weight;
        }

        var parts = new long[weights.Length];
        if (totalMinor == 0)
        {
            return parts;
        }

        ArgumentOutOfRangeException.ThrowIfZero(sum);
        var remainders = new (Int128 Remainder, int Index)[weights.Length];
        var left = totalMinor;
        for (var i = 0; i < weights.Length; i++)
        {
            var product = (Int128)totalMinor * weights[i];
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

        return parts;
    }
}
