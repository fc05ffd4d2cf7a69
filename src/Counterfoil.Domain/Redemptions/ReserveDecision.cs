using Counterfoil.Domain.Baskets;

namespace Counterfoil.Domain.Redemptions;

/// <summary>What a reserve does to a transaction that is known already.</summary>
public abstract record ReserveDecision
{
    private ReserveDecision()
    {
    }

    /// <summary>The first answer again.</summary>
    public sealed record Repeat : ReserveDecision;

    /// <summary>Give back what the transaction holds and decide the new basket, in one write.</summary>
    public sealed record Replace : ReserveDecision;

    /// <summary>The transaction is over.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : ReserveDecision;
}
