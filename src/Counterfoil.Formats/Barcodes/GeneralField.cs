using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Barcodes;

/// <summary>
/// The general-purpose data compaction field of DataBar Expanded: digits in pairs, letters, or ISO 646, whichever is
/// shorter (ISO/IEC 24724, 7.2.5.5).
/// </summary>
internal sealed class GeneralField(string text)
{
    private const char Fnc1 = ElementString.Separator;
    private const string AlphanumericMarks = "*,-./";
    private const string IsoMarks = "!\"%&'()*+,-./:;<=>?_ ";
    private readonly BitList _bits = new();
    private Mode _mode = Mode.Numeric;

    private enum Mode
    {
        Numeric,
        Alphanumeric,
        Iso646,
    }

    /// <summary>The bits; without the last digit when it was left over in numeric mode.</summary>
    public BitList Bits => _bits;

    /// <summary>
    /// The digit that was left over, 0 to 9, or null: the room in the symbol decides how it is written.
    /// </summary>
    public int? LastDigit { get; private set; }

    /// <summary>Whether padding begins with the latch out of numeric mode.</summary>
    public bool EndsNumeric => _mode == Mode.Numeric;

    /// <summary>Encodes the whole text.</summary>
    public void Encode()
    {
        for (var at = 0; at < text.Length;)
        {
            at += _mode switch
            {
                Mode.Numeric => EncodeNumeric(at),
                Mode.Alphanumeric => EncodeAlphanumeric(at),
                _ => EncodeIso(at),
            };
        }
    }

    private int EncodeNumeric(int at)
    {
        if (at + 1 < text.Length && IsNumeric(text[at]) && IsNumeric(text[at + 1])
            && !(text[at] == Fnc1 && text[at + 1] == Fnc1))
        {
            _bits.Add((11 * Half(text[at])) + Half(text[at + 1]) + 8, 7);
            return 2;
        }

        if (at + 1 == text.Length && char.IsAsciiDigit(text[at]))
        {
            LastDigit = text[at] - '0';
            return 1;
        }

        return Latch(Mode.Alphanumeric, 0, 4);
    }

    private int EncodeAlphanumeric(int at)
    {
        var next = text[at];
        if (next == Fnc1)
        {
            return Fnc1Then(Mode.Numeric);
        }

        if (!IsAlphanumeric(next))
        {
            return Latch(Mode.Iso646, 4, 5);
        }

        var run = Run(at, IsNumeric);
        if (run >= 6 || (run >= 4 && at + run == text.Length))
        {
            return Latch(Mode.Numeric, 0, 3);
        }

        if (char.IsAsciiDigit(next))
        {
            _bits.Add(next - '0' + 5, 5);
        }
        else
        {
            _bits.Add(char.IsAsciiLetterUpper(next) ? next - 'A' + 32 : AlphanumericMarks.IndexOf(next) + 58, 6);
        }

        return 1;
    }

    private int EncodeIso(int at)
    {
        var next = text[at];
        if (next == Fnc1)
        {
            return Fnc1Then(Mode.Numeric);
        }

        var simpleAhead = Run(at, IsAlphanumeric) is var simple && (simple >= 10 || at + simple == text.Length);
        if (simpleAhead && Run(at, IsNumeric) >= 4)
        {
            return Latch(Mode.Numeric, 0, 3);
        }

        if (simpleAhead && simple >= 5)
        {
            return Latch(Mode.Alphanumeric, 4, 5);
        }

        if (char.IsAsciiDigit(next))
        {
            _bits.Add(next - '0' + 5, 5);
        }
        else if (char.IsAsciiLetter(next))
        {
            _bits.Add(char.IsAsciiLetterUpper(next) ? next - 'A' + 64 : next - 'a' + 90, 7);
        }
        else
        {
            _bits.Add(IsoMarks.IndexOf(next) + 232, 8);
        }

        return 1;
    }

    private int Fnc1Then(Mode mode)
    {
        _bits.Add(15, 5);
        _mode = mode;
        return 1;
    }

    private int Latch(Mode mode, int value, int length)
    {
        _bits.Add(value, length);
        _mode = mode;
        return 0;
    }

    private int Run(int at, Func<char, bool> belongs)
    {
        var end = at;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end - at;
    }

    private static int Half(char one) => one == Fnc1 ? 10 : one - '0';

    private static bool IsNumeric(char one) => one == Fnc1 || char.IsAsciiDigit(one);

    private static bool IsAlphanumeric(char one) =>
        IsNumeric(one) || char.IsAsciiLetterUpper(one) || AlphanumericMarks.Contains(one, StringComparison.Ordinal);
}
