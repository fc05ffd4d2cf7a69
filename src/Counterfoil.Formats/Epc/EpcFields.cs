using System.Globalization;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Epc;

/// <summary>
/// Reads the dotted fields of an EPC URI one after the other; places count from the start of the URI.
/// </summary>
internal ref struct EpcFields(string uri, int start)
{
    private int _at = start;

    public CodeError? Error { get; private set; }

    /// <summary>The next field: digits up to a dot, or up to the end when it is the last.</summary>
    public string Digits(string field, bool last = false)
    {
        if (Error is not null)
        {
            return string.Empty;
        }

        var dot = _at <= uri.Length ? uri.IndexOf('.', _at) : -1;
        if (_at > uri.Length || (dot < 0 && !last))
        {
            Refuse("truncated", field, 0, uri.Length, $"The URI ends before the field after {field}.");
            return string.Empty;
        }

        var end = last ? uri.Length : dot;
        var text = uri[_at..end];
        var stranger = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (stranger >= 0)
        {
            Refuse("not-a-digit", field, _at + stranger, 1, "The field has digits only.");
        }

        Start = _at;
        _at = end + 1;
        return text;
    }

    /// <summary>Where the field that was read last begins.</summary>
    public int Start { get; private set; }

    /// <summary>The next field as a number without zeros in front.</summary>
    public ulong Number(string field, ulong most, bool last = false)
    {
        var text = Digits(field, last);
        if (Error is not null)
        {
            return 0;
        }

        if (text.Length == 0 || (text.Length > 1 && text[0] == '0'))
        {
            Refuse("invalid-number", field, Start, text.Length, "A number without zeros in front belongs here.");
            return 0;
        }

        if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > most)
        {
            Refuse("too-large", field, Start, text.Length, $"The number is at most {most}.");
        }

        return number;
    }

    public void Refuse(string code, string field, int offset, int length, string message) =>
        Error ??= new CodeError(code, field, offset, length, message);
}
