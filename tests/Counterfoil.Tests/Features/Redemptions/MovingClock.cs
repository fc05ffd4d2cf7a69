namespace Counterfoil.Tests.Features.Redemptions;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class MovingClock : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = new(2017, 3, 15, 10, 0, 0, TimeSpan.Zero);

    public void Move(TimeSpan by) => Now += by;

    public override DateTimeOffset GetUtcNow() => Now;
}
