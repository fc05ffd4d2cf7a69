namespace Counterfoil.Formats.Gs1;

/// <summary>
/// The three characters that a scanner may send before the data: <c>]</c>, a letter for the symbology, a digit for how
/// it
/// was used (ISO/IEC 15424; GS1 General Specifications 5.1.2).
/// </summary>
/// <param name="Text">The three characters.</param>
/// <param name="Content">What follows them.</param>
public sealed record SymbologyIdentifier(string Text, SymbologyContent Content)
{
    /// <summary>The identifier that begins a text; null when there is none or it is not known.</summary>
    /// <param name="text">What a scanner sent.</param>
    public static SymbologyIdentifier? Find(string text)
    {
        if (text.Length < 3 || text[0] != ']')
        {
            return null;
        }

        SymbologyContent? content = (text[1], text[2]) switch
        {
            ('C', '1') or ('e', >= '0' and <= '3') or ('d', '2') or ('Q', '3') or ('J', '1')
                => SymbologyContent.Elements,
            ('E', '0') => SymbologyContent.Ean13,
            ('E', '4') => SymbologyContent.Ean8,
            ('C', '0') or ('I', '0' or '1') or ('d', '0' or '1') or ('Q', '0' or '1') or ('J', '0')
                => SymbologyContent.Anything,
            _ => null,
        };
        return content is { } known ? new SymbologyIdentifier(text[..3], known) : null;
    }
}
