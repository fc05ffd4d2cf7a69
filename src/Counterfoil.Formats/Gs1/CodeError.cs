namespace Counterfoil.Formats.Gs1;

/// <summary>Why a code could not be read: the rule, the field, and the place in the text.</summary>
/// <param name="Code">The rule that broke, in lower-case words joined by hyphens: <c>wrong-check-digit</c>.</param>
/// <param name="Field">
/// The field it broke in, as the coupon's own field is named: <c>secondRequirement.code</c>.
/// </param>
/// <param name="Offset">
/// Zero-based position of the first offending character; counted from the start of the value of <paramref name="Ai"/>,
/// or from the start of the input where no application identifier is known.
/// </param>
/// <param name="Length">Number of offending characters; zero where something is missing from nothing.</param>
/// <param name="Message">One sentence for a person.</param>
/// <param name="Ai">The application identifier whose value broke the rule; null outside one.</param>
public sealed record CodeError(
    string Code, string Field, int Offset, int Length, string Message, string? Ai = null);
