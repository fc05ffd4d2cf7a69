using Counterfoil.Domain.Money;

namespace Counterfoil.Domain.Network;

/// <summary>How a retailer takes coupons: part of its profile.</summary>
/// <param name="Currency">The currency of its tills.</param>
/// <param name="MultiplyTimes">What the retailer makes of a face value: 1 leaves it, 2 doubles it.</param>
/// <param name="MultiplyUpToMinor">The most that face value and added part are together, minor units.</param>
/// <param name="ReduceOverValue">
/// Whether a coupon worth more than its units is cut to their price; otherwise it is refused.
/// </param>
public sealed record RetailerRules(
    Currency Currency, int MultiplyTimes, long MultiplyUpToMinor, bool ReduceOverValue)
{
    /// <summary>
    /// The part that the retailer adds at its own cost, before the units' price caps it; minor units.
    /// </summary>
    /// <param name="faceMinor">Face value, minor units.</param>
    public long AddedMinor(long faceMinor) =>
        Math.Max(0, Math.Min(checked(faceMinor * (MultiplyTimes - 1)), MultiplyUpToMinor - faceMinor));
}
