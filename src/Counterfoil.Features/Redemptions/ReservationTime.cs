namespace Counterfoil.Features.Redemptions;

/// <summary>How long a reservation holds its coupons.</summary>
/// <param name="Lasts">From the reserve on.</param>
public sealed record ReservationTime(TimeSpan Lasts)
{
    /// <summary>Long enough for the slowest tender: fifteen minutes.</summary>
    public static ReservationTime Usual { get; } = new(TimeSpan.FromMinutes(15));
}
