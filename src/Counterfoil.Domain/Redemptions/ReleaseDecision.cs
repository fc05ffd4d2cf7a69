using Counterfoil.Domain.Baskets;

namespace Counterfoil.Domain.Redemptions;

/// <summary>What a release does.</summary>
public abstract record ReleaseDecision
{
    private ReleaseDecision()
    {
    }

    /// <summary>The held coupons go back.</summary>
    public sealed record Release : ReleaseDecision;

    /// <summary>Nothing is held any more; the transaction ends all the same: a commit after it is refused.</summary>
    public sealed record End : ReleaseDecision;

    /// <summary>It was released before.</summary>
    public sealed record AlreadyFree : ReleaseDecision;

    /// <summary>The coupons are used; a reverse is the way back.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : ReleaseDecision;
}
