using System.Diagnostics.CodeAnalysis;

namespace Counterfoil.Formats.Gs1;

/// <summary>The three rules that every plain number of the trade obeys: digits, length, check digit.</summary>
internal static class DigitRules
{
    /// <summary>The first of the rules that a number breaks, or null.</summary>
    /// <param name="text">The number as written.</param>
    /// <param name="name">What a person calls it: <c>A GTIN</c>.</param>
    /// <param name="field">The field that an error names.</param>
    /// <param name="lengths">The lengths allowed.</param>
    public static CodeError? Check(ReadOnlySpan<char> text, string name, string field, params ReadOnlySpan<int> lengths)
    {
        var stranger = text.IndexOfAnyExceptInRange('0', '9');
        if (stranger >= 0)
        {
            return new CodeError("not-a-digit", field, stranger, 1, $"{name} has digits only.");
        }

        return lengths.Contains(text.Length)
            ? CheckLast(text)
            : new CodeError(
                "wrong-length", field, 0, text.Length, $"{name} has {Join(lengths)} digits, not {text.Length}.");
    }

    /// <summary>Whether the last digit is the check digit, else the error that says which belongs there.</summary>
    public static CodeError? CheckLast(ReadOnlySpan<char> digits) => CheckDigit.Holds(digits)
        ? null
        : new CodeError(
            "wrong-check-digit", "checkDigit", digits.Length - 1, 1,
            $"The check digit is {digits[^1]}; {CheckDigit.Of(digits[..^1])} belongs there.");

    /// <summary>The first rule that the parts of a legacy coupon break, or null.</summary>
    public static CodeError? CheckLegacy(string manufacturer, string familyCode, string valueCode) =>
        CheckPart(manufacturer, "manufacturer", 5) ?? CheckPart(familyCode, "familyCode", 3)
        ?? CheckPart(valueCode, "valueCode", 2);

    /// <summary>Whether a text has digits 0 to 9 only, and at least one.</summary>
    public static bool AllDigits(ReadOnlySpan<char> text) =>
        text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Turns the answer of a check into the answer of a parser.</summary>
    public static bool Passes(CodeError? found, [NotNullWhen(false)] out CodeError? error)
    {
        error = found;
        return found is null;
    }

    private static CodeError? CheckPart(string digits, string field, int length) =>
        digits.Length == length && AllDigits(digits)
            ? null
            : new CodeError("wrong-length", field, 0, digits.Length, $"{length} digits belong here.");

    private static string Join(ReadOnlySpan<int> lengths)
    {
        var text = lengths[0].ToString();
        for (var i = 1; i < lengths.Length; i++)
        {
            text += (i == lengths.Length - 1 ? " or " : ", ") + lengths[i];
        }

        return text;
    }
}
