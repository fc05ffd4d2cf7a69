namespace Counterfoil.Formats.Gs1;

/// <summary>
/// Walks over the digits of a coupon and notes the first rule that breaks. What is missing is marked over the whole
/// value; what is cut short over the digits that are left, or over the whole value when none are (GS1 syntax
/// dictionary,
/// linters <c>couponcode</c> and <c>couponposoffer</c>).
/// </summary>
internal ref struct DigitCursor(string ai, ReadOnlySpan<char> digits)
{
    private readonly ReadOnlySpan<char> _digits = digits;

    public CodeError? Error { get; private set; }

    public int Position { get; private set; }

    public readonly bool AtEnd => Position == _digits.Length;

    /// <summary>Takes the indicator of an optional field, when it is the next digit.</summary>
    public bool Takes(char indicator)
    {
        if (Error is not null || AtEnd || _digits[Position] != indicator)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Takes one digit out of a set.</summary>
    public DigitSlice Code(string field, ReadOnlySpan<char> allowed)
    {
        if (Missing(field) || Refused("invalid-code", field, allowed))
        {
            return default;
        }

        return Take(1);
    }

    /// <summary>Takes a length digit out of a set and the digits that it announces.</summary>
    /// <param name="field">The field that errors name.</param>
    /// <param name="allowed">The length digits allowed.</param>
    /// <param name="more">What is added to the length digit: 0 or 6.</param>
    public DigitSlice Counted(string field, ReadOnlySpan<char> allowed, int more)
    {
        if (Missing(field) || Refused("invalid-length", field, allowed))
        {
            return default;
        }

        var length = _digits[Position++] - '0' + more;
        return Fixed(field, length);
    }

    /// <summary>Takes a fixed number of digits.</summary>
    public DigitSlice Fixed(string field, int length)
    {
        if (Error is not null)
        {
            return default;
        }

        var left = _digits.Length - Position;
        if (left >= length)
        {
            return Take(length);
        }

        Error = new CodeError(
            "truncated", field, left == 0 ? 0 : Position, left == 0 ? _digits.Length : left,
            $"The {Words(field)} needs {length} digits; {left} are left.", ai);
        return default;
    }

    /// <summary>Refuses what is left over.</summary>
    public void End()
    {
        if (Error is null && !AtEnd)
        {
            Refuse(
                "excess-data", "coupon", Position, _digits.Length - Position, "Digits follow that belong to no field.");
        }
    }

    /// <summary>Notes an error at a place, unless there is one already.</summary>
    public void Refuse(string code, string field, int offset, int length, string message) =>
        Error ??= new CodeError(code, field, offset, length, message, ai);

    private bool Missing(string field)
    {
        if (Error is null && AtEnd)
        {
            Refuse("missing", field, 0, _digits.Length, $"The {Words(field)} is missing.");
        }

        return Error is not null;
    }

    private bool Refused(string code, string field, ReadOnlySpan<char> allowed)
    {
        if (allowed.Contains(_digits[Position]))
        {
            return false;
        }

        var what = code == "invalid-length" ? "length digit of the " + Words(field) : Words(field);
        Refuse(code, field, Position, 1, $"{_digits[Position]} is no {what}; {Listed(allowed)} are.");
        return true;
    }

    private DigitSlice Take(int length)
    {
        var slice = new DigitSlice((byte)Position, (byte)length);
        Position += length;
        return slice;
    }

    private static string Listed(ReadOnlySpan<char> allowed) => string.Join(", ", allowed.ToArray());

    private static string Words(string field)
    {
        var words = new System.Text.StringBuilder();
        foreach (var letter in field)
        {
            words.Append(char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter == '.' ? " " : letter);
        }

        return words.ToString();
    }
}
