namespace Counterfoil.Cli.Replay;

/// <summary>The clock of the data: it stands at the redemption that is replayed, and never turns back.</summary>
public sealed class ReplayClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Moves the clock to a moment, UTC, unless it has passed it.</summary>
    public void MoveTo(DateTime moment) =>
        Interlocked.Exchange(ref ticks, Math.Max(Interlocked.Read(ref ticks), moment.Ticks));
}
