using Counterfoil.Domain.Baskets;

namespace Counterfoil.Domain.Redemptions;

/// <summary>What a commit does.</summary>
public abstract record CommitDecision
{
    private CommitDecision()
    {
    }

    /// <summary>The held coupons are used.</summary>
    /// <param name="Late">Whether the reservation's time had run out before.</param>
    public sealed record Commit(bool Late) : CommitDecision;

    /// <summary>The coupons were given back; take them again if they are still there.</summary>
    public sealed record TakeAgain : CommitDecision;

    /// <summary>The first answer again.</summary>
    public sealed record Repeat : CommitDecision;

    /// <summary>The transaction is over.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : CommitDecision;
}
