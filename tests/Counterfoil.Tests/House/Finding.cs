namespace Counterfoil.Tests.House;

/// <summary>A place that breaks a rule.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Line">Counted from one.</param>
/// <param name="Message">What is wrong there, and what to change.</param>
internal sealed record Finding(string Path, int Line, string Message)
{
    public string Place => $"{Path}:{Line}";

    public override string ToString() => $"{Place}: {Message}";
}
