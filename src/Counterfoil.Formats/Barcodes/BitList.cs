namespace Counterfoil.Formats.Barcodes;

/// <summary>A growing row of bits, most significant bit of each number first.</summary>
internal sealed class BitList
{
    private readonly List<bool> _bits = [];

    public int Count => _bits.Count;

    public void Add(int value, int length)
    {
        for (var bit = length - 1; bit >= 0; bit--)
        {
            _bits.Add(((value >> bit) & 1) == 1);
        }
    }

    public void Add(BitList bits) => _bits.AddRange(bits._bits);

    public void Set(int at, bool bit) => _bits[at] = bit;

    public void Truncate(int count) => _bits.RemoveRange(count, _bits.Count - count);

    public int Number(int start, int length)
    {
        var number = 0;
        for (var at = start; at < start + length; at++)
        {
            number = (number << 1) | (_bits[at] ? 1 : 0);
        }

        return number;
    }
}
