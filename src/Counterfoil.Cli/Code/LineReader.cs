using System.Text;
using System.Text.Unicode;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Cli.Code;

/// <summary>
/// Reads UTF-8 lines that end in LF or CR LF. A line of more than 1 MiB is skipped without being kept, one that is not
/// UTF-8 is refused; both still count.
/// </summary>
internal sealed class LineReader(Stream stream)
{
    /// <summary>The most bytes of a line, its end not counted.</summary>
    public const int MaximumBytes = 1 << 20;

    private readonly byte[] _buffer = new byte[MaximumBytes + (1 << 16)];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Reads the next line, or the error in its place; false at the end.</summary>
    public bool Next(out string text, out CodeError? error)
    {
        text = string.Empty;
        error = null;
        var length = FindLine();
        if (length < 0)
        {
            return false;
        }

        Number++;
        var line = _buffer.AsSpan(_start, Math.Min(length, _end - _start));
        if (Number == 1 && line.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        if (line.EndsWith("\r"u8))
        {
            line = line[..^1];
        }

        if (line.Length > MaximumBytes)
        {
            error = new CodeError("line-too-long", "line", MaximumBytes, 0, "A line has at most 1 MiB.");
            Skip();
            return true;
        }

        error = Decode(line, out text);
        _start = Math.Min(_start + length + 1, _end);
        return true;
    }

    private static CodeError? Decode(ReadOnlySpan<byte> line, out string text)
    {
        if (Utf8.IsValid(line))
        {
            text = Encoding.UTF8.GetString(line);
            return null;
        }

        text = string.Empty;
        return new CodeError("not-utf-8", "line", 0, 0, "The line is not UTF-8.");
    }

    /// <summary>The bytes of the next line; more than the maximum when it is too long; -1 at the end.</summary>
    private int FindLine()
    {
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return searched + found;
            }

            searched = _end - _start;
            if (searched > MaximumBytes + 1 || _atEnd)
            {
                return searched == 0 ? -1 : searched;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
    }

    private void Skip()
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            _start = found >= 0 ? _start + found + 1 : _end;
            if (found >= 0 || _atEnd)
            {
                return;
            }

            Fill();
        }
    }
}
