using System.Diagnostics.CodeAnalysis;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// A Global Location Number: thirteen digits whose check digit holds; names a store, a party or a lane
/// (GS1 General Specifications 3.4.10).
/// </summary>
public readonly record struct Gln
{
    private readonly string? _digits;

    private Gln(string digits) => _digits = digits;

    /// <summary>Reads a GLN.</summary>
    /// <param name="text">Thirteen digits.</param>
    /// <param name="gln">The number, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(string text, out Gln gln, [NotNullWhen(false)] out CodeError? error)
    {
        gln = default;
        if (!DigitRules.Passes(DigitRules.Check(text, "A GLN", "gln", 13), out error))
        {
            return false;
        }

        gln = new Gln(text);
        return true;
    }

    /// <summary>The thirteen digits.</summary>
    public override string ToString() => _digits ?? "0000000000000";
}
