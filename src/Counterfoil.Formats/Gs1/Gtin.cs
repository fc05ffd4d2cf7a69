using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// A Global Trade Item Number. Two writings of one number (8, 12, 13 or 14 digits, zeros in front) are the same product
/// and are equal; the check digit always holds (GS1 General Specifications 3.3.1 and 7.9).
/// </summary>
public readonly record struct Gtin
{
    private readonly ulong _number;

    private Gtin(ulong number) => _number = number;

    /// <summary>Reads a GTIN of 8, 12, 13 or 14 digits.</summary>
    /// <param name="text">Digits with the check digit last, and nothing else.</param>
    /// <param name="gtin">The number, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(string text, out Gtin gtin, [NotNullWhen(false)] out CodeError? error)
    {
        gtin = default;
        if (!DigitRules.Passes(DigitRules.Check(text, "A GTIN", "gtin", 8, 12, 13, 14), out error))
        {
            return false;
        }

        gtin = new Gtin(ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Writes the number with 8, 12, 13 or 14 digits; false when it needs more.</summary>
    /// <param name="digits">How many digits to write.</param>
    /// <param name="text">The digits, when they suffice.</param>
    public bool TryWrite(int digits, [NotNullWhen(true)] out string? text)
    {
        var written = ToString();
        var fits = digits is 8 or 12 or 13 or 14 && !written.AsSpan(0, 14 - digits).ContainsAnyExcept('0');
        text = fits ? written[(14 - digits)..] : null;
        return fits;
    }

    /// <summary>The fourteen digits, with zeros in front, as AI (01) carries them.</summary>
    public override string ToString() => _number.ToString("D14", CultureInfo.InvariantCulture);
}
