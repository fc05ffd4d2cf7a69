using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// A GS1 Digital Link URI: a primary key and its qualifiers in the path, other elements in the query (GS1 Digital Link
/// Standard: URI Syntax). Coupons in AI (8110) and (8112) may only stand in the query of another key.
/// </summary>
public sealed class DigitalLink
{
    /// <summary>The stem of the canonical form.</summary>
    public const string CanonicalStem = "https://id.gs1.org";

    private DigitalLink(string stem, ElementString elements) => (Stem, Elements) = (stem, elements);

    /// <summary>Scheme, host and the part of the path before the key.</summary>
    public string Stem { get; }

    /// <summary>Key, qualifiers and attributes in the order in which they were written.</summary>
    public ElementString Elements { get; }

    /// <summary>Reads a URI.</summary>
    /// <param name="text">The whole URI.</param>
    /// <param name="currentYear">The year from which two-digit years are seen.</param>
    /// <param name="link">The link, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(
        string text, int currentYear, [NotNullWhen(true)] out DigitalLink? link,
        [NotNullWhen(false)] out CodeError? error)
    {
        link = null;
        var reader = new DigitalLinkReader(text, currentYear);
        error = reader.Read() ?? ElementPairs.Check(reader.Elements);
        link = error is null ? new DigitalLink(reader.Stem, new ElementString(reader.Elements)) : null;
        return error is null;
    }

    /// <summary>Writes elements as a URI; refused when they hold no primary key, or what no URI may hold.</summary>
    /// <param name="elements">Elements that were checked before.</param>
    /// <param name="stem">Scheme and host without a slash at the end, for example <see cref="CanonicalStem"/>.</param>
    /// <param name="uri">The URI, when written.</param>
    public static bool TryWrite(ElementString elements, string stem, [NotNullWhen(true)] out string? uri)
    {
        uri = null;
        foreach (var element in elements.Elements)
        {
            if (ApplicationIdentifiers.Find(element.Ai)!.LinkKey is { } sequences)
            {
                uri = Write(elements, stem, element, sequences);
                return uri is not null;
            }
        }

        return false;
    }

    /// <summary>The canonical form.</summary>
    public override string ToString() => TryWrite(Elements, CanonicalStem, out var uri) ? uri : string.Empty;

    private static string? Write(
        ElementString elements, string stem, Element key, IReadOnlyList<IReadOnlyList<string>> sequences)
    {
        var path = new StringBuilder(stem).Append('/').Append(key.Ai).Append('/').Append(PercentCode.Encode(key.Value));
        var sequence = sequences.FirstOrDefault(one => one.Any(ai => elements.Find(ai) is not null)) ?? [];
        foreach (var ai in sequence)
        {
            if (elements.Find(ai) is { } value)
            {
                path.Append('/').Append(ai).Append('/').Append(PercentCode.Encode(value));
            }
        }

        var mark = '?';
        foreach (var element in elements.Elements.Distinct())
        {
            if (element.Ai == key.Ai || sequence.Contains(element.Ai))
            {
                continue;
            }

            if (!ApplicationIdentifiers.Find(element.Ai)!.IsLinkAttribute)
            {
                return null;
            }

            path.Append(mark).Append(element.Ai).Append('=').Append(PercentCode.Encode(element.Value));
            mark = '&';
        }

        return path.ToString();
    }
}
