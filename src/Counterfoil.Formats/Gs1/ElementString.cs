using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// The elements of one GS1 bar code, each of them valid, and none of them in company that the table forbids or without
/// company that it asks for (GS1 General Specifications 4.14 and 7.8).
/// </summary>
public sealed class ElementString
{
    /// <summary>The separator, FNC1 in a symbol and GS (0x1D) in what a scanner sends.</summary>
    public const char Separator = '\u001D';

    internal ElementString(IReadOnlyList<Element> elements) => Elements = elements;

    /// <summary>One or more elements in the order in which they were written.</summary>
    public IReadOnlyList<Element> Elements { get; }

    /// <summary>
    /// Reads a bracketed element string, <c>(255)...(17)...</c>, or a plain one with GS between elements.
    /// </summary>
    /// <param name="text">A plain one may begin with GS; one that begins with ^ has ^ in the place of GS.</param>
    /// <param name="currentYear">The year from which two-digit years are seen.</param>
    /// <param name="elements">The elements, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(
        string text, int currentYear, [NotNullWhen(true)] out ElementString? elements,
        [NotNullWhen(false)] out CodeError? error)
    {
        elements = null;
        var list = new List<Element>();
        error = text.StartsWith('(')
            ? BracketedElements.Read(text, currentYear, list)
            : PlainElements.Read(text, currentYear, list);
        error ??= ElementPairs.Check(list);
        elements = error is null ? new ElementString(list) : null;
        return error is null;
    }

    /// <summary>Joins elements into an element string, when every rule holds.</summary>
    /// <param name="elements">One or more elements.</param>
    /// <param name="currentYear">The year from which two-digit years are seen.</param>
    /// <param name="joined">The element string, when made.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryCreate(
        IReadOnlyList<Element> elements, int currentYear, [NotNullWhen(true)] out ElementString? joined,
        [NotNullWhen(false)] out CodeError? error)
    {
        joined = null;
        error = elements.Count == 0 ? new CodeError("empty", "input", 0, 0, "There are no elements.") : null;
        foreach (var element in elements)
        {
            if (error is null && ApplicationIdentifiers.Find(element.Ai) is not { } row)
            {
                error = new CodeError("unknown-ai", "ai", 0, element.Ai.Length, $"There is no AI ({element.Ai}).");
            }
            else if (error is null)
            {
                ApplicationIdentifiers.Find(element.Ai)!.Accepts(element.Value, currentYear, out error);
            }
        }

        error ??= ElementPairs.Check(elements);
        joined = error is null ? new ElementString([.. elements]) : null;
        return error is null;
    }

    /// <summary>The value of the first element with an identifier; null when there is none.</summary>
    /// <param name="ai">Two to four digits.</param>
    public string? Find(string ai)
    {
        foreach (var element in Elements)
        {
            if (element.Ai == ai)
            {
                return element.Value;
            }
        }

        return null;
    }

    /// <summary>What a symbol carries: no brackets, a separator only where one is needed, none in front.</summary>
    /// <param name="separator">The character that stands for FNC1.</param>
    public string ToPlain(char separator = Separator)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Elements.Count; i++)
        {
            text.Append(Elements[i].Ai).Append(Elements[i].Value);
            if (i < Elements.Count - 1 && ApplicationIdentifiers.Find(Elements[i].Ai)!.NeedsSeparator)
            {
                text.Append(separator);
            }
        }

        return text.ToString();
    }

    /// <summary>The elements as people read them: identifiers in brackets.</summary>
    public override string ToString() => string.Concat(Elements.Select(BracketedElements.Write));
}
