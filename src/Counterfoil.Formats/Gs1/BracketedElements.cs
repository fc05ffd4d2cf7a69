namespace Counterfoil.Formats.Gs1;

/// <summary>
/// The bracketed writing of an element string. A bracket that does not hold two to four digits belongs to the value;
/// one
/// that does is written <c>\(</c> inside a value.
/// </summary>
internal static class BracketedElements
{
    /// <summary>Reads the elements; the error, or null.</summary>
    public static CodeError? Read(string text, int currentYear, List<Element> elements)
    {
        var at = 0;
        while (at < text.Length)
        {
            var digits = BracketedDigits(text, at);
            if (digits == 0)
            {
                return new CodeError(
                    "invalid-bracket", "ai", at, 1,
                    "An application identifier of 2 to 4 digits in brackets belongs here.");
            }

            var ai = text.Substring(at + 1, digits);
            if (ApplicationIdentifiers.Find(ai) is not { } row)
            {
                return new CodeError("unknown-ai", "ai", at + 1, digits, $"There is no AI ({ai}).");
            }

            at += digits + 2;
            var end = FindEnd(text, at);
            var value = text[at..end].Replace(@"\(", "(", StringComparison.Ordinal);
            at = end;
            if (!row.Accepts(value, currentYear, out var error))
            {
                return error;
            }

            elements.Add(new Element(row.Ai, value));
        }

        return null;
    }

    /// <summary>The element in brackets, so that <see cref="Read"/> gives it back.</summary>
    public static string Write(Element element)
    {
        var value = element.Value;
        for (var at = value.Length - 1; at >= 0; at--)
        {
            if (value[at] == '(' && (BracketedDigits(value, at) > 0 || (at > 0 && value[at - 1] == '\\')))
            {
                value = value.Insert(at, @"\");
            }
        }

        return $"({element.Ai}){value}";
    }

    private static int FindEnd(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '(' && (at == from || text[at - 1] != '\\') && BracketedDigits(text, at) > 0)
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>How many digits, 2 to 4, a bracket at a place holds; 0 if it holds something else.</summary>
    private static int BracketedDigits(string text, int at)
    {
        if (text[at] != '(')
        {
            return 0;
        }

        var digits = 0;
        while (at + 1 + digits < text.Length && char.IsAsciiDigit(text[at + 1 + digits]))
        {
            digits++;
        }

        return digits is >= 2 and <= 4 && at + 1 + digits < text.Length && text[at + 1 + digits] == ')' ? digits : 0;
    }
}
