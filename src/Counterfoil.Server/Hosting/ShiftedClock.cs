namespace Counterfoil.Server.Hosting;

/// <summary>The real clock, moved so that it started at another moment: the clock of a demonstration.</summary>
public sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan shift = start - System.GetUtcNow();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
