namespace Counterfoil.Formats.Gs1;

/// <summary>Why a code could not be read: the rule, the field, and the place in the text.</summary>
/// <param name="Code">The rule that broke, in lower-case words joined by hyphens: <c>wrong-check-digit</c>.</param>
/// <param name="Field">The field it broke in, in the trade's words: <c>check digit</c>.</param>
/// <param name="Offset">Zero-based position of the first offending character.</param>
/// <param name="Length">Number of offending characters; zero where something is missing.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record CodeError(string Code, string Field, int Offset, int Length, string Message);
