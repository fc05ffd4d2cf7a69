namespace Counterfoil.Formats.Gs1;

/// <summary>One element of a GS1 element string.</summary>
/// <param name="Ai">The application identifier, 2 to 4 digits.</param>
/// <param name="Value">Its value, without the identifier and without a separator.</param>
public readonly record struct Element(string Ai, string Value)
{
    /// <summary>The element as people read it: <c>(17)271231</c>.</summary>
    public override string ToString() => $"({Ai}){Value}";
}
