namespace Counterfoil.Formats.Barcodes;

/// <summary>
/// Pixels of one bit, light at first; eight in a byte, the leftmost in the highest bit, as PNG stores them.
/// </summary>
internal sealed class Canvas
{
    private readonly byte[] _bytes;
    private readonly int _stride;

    public Canvas(int width, int height)
    {
        (Width, Height, _stride) = (width, height, (width + 7) / 8);
        _bytes = new byte[_stride * height];
        Array.Fill(_bytes, (byte)0xFF);
    }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<byte> Line(int y) => _bytes.AsSpan(y * _stride, _stride);

    /// <summary>Makes a rectangle dark; what lies outside is cut off.</summary>
    public void Fill(int left, int top, int width, int height)
    {
        for (var y = Math.Max(top, 0); y < Math.Min(top + height, Height); y++)
        {
            for (var x = Math.Max(left, 0); x < Math.Min(left + width, Width); x++)
            {
                _bytes[(y * _stride) + (x >> 3)] &= (byte)~(0x80 >> (x & 7));
            }
        }
    }
}
