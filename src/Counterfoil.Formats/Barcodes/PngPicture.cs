using System.Buffers.Binary;
using System.IO.Compression;

namespace Counterfoil.Formats.Barcodes;

/// <summary>
/// A bar code as a PNG picture of one bit a pixel, text below; written without an image library (ISO/IEC 15948).
/// </summary>
public static class PngPicture
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] Crc = BuildCrc();

    /// <summary>Writes the picture.</summary>
    /// <param name="symbol">The bar code.</param>
    /// <param name="scale">Pixels of a module, 2 to 20.</param>
    public static byte[] Write(BarSymbol symbol, int scale = 3)
    {
        var canvas = Paint(symbol, Math.Clamp(scale, 2, 20));
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        header[8] = 1;
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(canvas));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static Canvas Paint(BarSymbol symbol, int scale)
    {
        var width = symbol.Width + (2 * symbol.QuietZone);
        var lines = TextLines.Wrap(symbol.Text, width);
        var dot = Math.Max(1, scale * TextLines.CharacterWidth / Glyphs.Pitch);
        var bars = (symbol.Rows.Sum(row => row.Height) + (2 * symbol.QuietZoneAbove)) * scale;
        var lineHeight = (Glyphs.Height + 2) * dot;
        var canvas = new Canvas(width * scale, bars + (lines.Count * lineHeight) + (2 * scale));
        var y = symbol.QuietZoneAbove * scale;
        foreach (var row in symbol.Rows)
        {
            for (var at = 0; at < row.Modules.Length; at++)
            {
                if (row.Modules[at])
                {
                    canvas.Fill((symbol.QuietZone + at) * scale, y, scale, row.Height * scale);
                }
            }

            y += row.Height * scale;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var left = ((width * scale) - (lines[i].Length * Glyphs.Pitch * dot)) / 2;
            Glyphs.Write(canvas, lines[i], left, bars + scale + (i * lineHeight), dot);
        }

        return canvas;
    }

    private static byte[] Compress(Canvas canvas)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            for (var y = 0; y < canvas.Height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(canvas.Line(y));
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Update(Update(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Update(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var one in data)
        {
            crc = Crc[(crc ^ one) & 0xFF] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] BuildCrc()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }

            table[i] = crc;
        }

        return table;
    }
}
