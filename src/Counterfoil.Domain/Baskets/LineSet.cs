using System.Numerics;

namespace Counterfoil.Domain.Baskets;

/// <summary>A set of basket lines, or of units, that is walked in basket order.</summary>
internal readonly struct LineSet
{
    private readonly ulong[] words;

    public LineSet(int lines) => words = new ulong[(lines + 63) / 64];

    public bool Any => Array.Exists(words, word => word != 0);

    public void Add(int line) => words[line >> 6] |= 1UL << line;

    public void AddAll(LineSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            words[i] |= other.words[i];
        }
    }

    public bool Has(int line) => (words[line >> 6] & (1UL << line)) != 0;

    /// <summary>The first line at or after a line; -1 for none.</summary>
    public int From(int line)
    {
        var at = line >> 6;
        if (at >= words.Length)
        {
            return -1;
        }

        var word = words[at] & (ulong.MaxValue << line);
        while (word == 0)
        {
            if (++at == words.Length)
            {
                return -1;
            }

            word = words[at];
        }

        return (at << 6) + BitOperations.TrailingZeroCount(word);
    }
}
