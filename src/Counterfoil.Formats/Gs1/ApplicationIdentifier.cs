using System.Diagnostics.CodeAnalysis;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// One row of the table of application identifiers: what its value may be and which others it goes with.
/// </summary>
/// <param name="Ai">Two to four digits; none begins another.</param>
/// <param name="Title">What GS1 calls its value.</param>
/// <param name="NeedsSeparator">Whether FNC1 must stand between its value and a further element.</param>
/// <param name="IsLinkAttribute">Whether a GS1 Digital Link URI may carry it in the query.</param>
/// <param name="IsWithdrawn">Whether it is read but no longer issued.</param>
/// <param name="Parts">The parts of its value, in order; only the last may vary in length.</param>
/// <param name="Requires">Each group asks for one of its alternatives; an alternative may join several with +.</param>
/// <param name="Excludes">Identifiers, or patterns with n for a digit, that must not accompany it.</param>
/// <param name="LinkKey">For a primary key of GS1 Digital Link: its allowed sequences of qualifiers; else null.</param>
public sealed record ApplicationIdentifier(
    string Ai, string Title, bool NeedsSeparator, bool IsLinkAttribute, bool IsWithdrawn,
    IReadOnlyList<ValuePart> Parts, IReadOnlyList<IReadOnlyList<string>> Requires, IReadOnlyList<string> Excludes,
    IReadOnlyList<IReadOnlyList<string>>? LinkKey)
{
    /// <summary>The fewest characters of a value.</summary>
    public int MinimumLength { get; } = Parts.Where(part => !part.IsOptional).Sum(part => part.Minimum);

    /// <summary>The most characters of a value.</summary>
    public int MaximumLength { get; } = Parts.Sum(part => part.Maximum);

    /// <summary>Whether a value keeps the rules of this row.</summary>
    /// <param name="value">The value, without the identifier.</param>
    /// <param name="currentYear">The year from which two-digit years are seen.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public bool Accepts(string value, int currentYear, [NotNullWhen(false)] out CodeError? error)
    {
        error = Parts[0].Rules is [['c', 'o', 'u', 'p', 'o', 'n', ..] rule]
            ? ValueRules.Check(rule, value, currentYear)
            : value.Length == 0
            ? new CodeError("missing", Title, 0, 0, $"AI ({Ai}) has no value.", Ai)
            : CheckParts(value, currentYear);
        return error is null;
    }

    /// <summary>Whether another identifier is the same as a name, or fits a pattern such as <c>390n</c>.</summary>
    /// <param name="pattern">Digits, and n for any digit.</param>
    /// <param name="ai">The identifier to compare.</param>
    public static bool Fits(string pattern, string ai)
    {
        if (pattern.Length != ai.Length)
        {
            return false;
        }

        for (var i = 0; i < ai.Length; i++)
        {
            if (pattern[i] != 'n' && pattern[i] != ai[i])
            {
                return false;
            }
        }

        return true;
    }

    private CodeError? CheckParts(string value, int currentYear)
    {
        if (value.Length > MaximumLength)
        {
            return new CodeError(
                "too-long", Title, MaximumLength, value.Length - MaximumLength,
                $"AI ({Ai}) holds at most {MaximumLength} characters, not {value.Length}.", Ai);
        }

        var at = 0;
        foreach (var part in Parts)
        {
            if (at == value.Length && part.IsOptional)
            {
                break;
            }

            var length = Math.Min(part.Maximum, value.Length - at);
            var text = value.AsSpan(at, length);
            if (CheckPart(part, text, value, currentYear) is { } error)
            {
                return error.Code == "too-short" ? error : error with { Offset = error.Offset + at };
            }

            at += length;
        }

        return null;
    }

    private CodeError? CheckPart(ValuePart part, ReadOnlySpan<char> text, string value, int currentYear)
    {
        var stranger = part.FindStranger(text);
        if (stranger >= 0)
        {
            return new CodeError(
                part.CharacterSet == 'N' ? "not-a-digit" : "invalid-character", Title, stranger, 1,
                $"AI ({Ai}) does not allow this character.", Ai);
        }

        if (text.Length < part.Minimum)
        {
            return new CodeError(
                "too-short", Title, 0, value.Length,
                $"AI ({Ai}) needs {MinimumLength} characters or more, not {value.Length}.", Ai);
        }

        foreach (var rule in part.Rules)
        {
            if (ValueRules.Check(rule, text, currentYear) is { } error)
            {
                return error with { Field = error.Field.Length == 0 ? Title : error.Field, Ai = Ai };
            }
        }

        return null;
    }
}
