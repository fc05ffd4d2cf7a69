namespace Counterfoil.Server.Tests.Web;

/// <summary>A clock that says what the test sets.</summary>
public sealed class SetClock : TimeProvider
{
    /// <summary>What time it is.</summary>
    public DateTimeOffset Now { get; set; } = new(2017, 9, 1, 15, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
