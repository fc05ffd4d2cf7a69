using System.Diagnostics;
using Counterfoil.Domain.Baskets;

namespace Counterfoil.Domain.Redemptions;

/// <summary>
/// A redemption as it stands, and what each verb makes of it. Pure: the caller writes what is decided.
/// </summary>
/// <param name="State">Where it stands.</param>
/// <param name="ExpiresAt">When its coupons may be taken by another transaction.</param>
/// <param name="BasketHash">The request it was made from; a repeat has the same.</param>
public sealed record Reservation(RedemptionState State, DateTimeOffset ExpiresAt, string BasketHash)
{
    /// <summary>What a reserve with the same transaction key makes of it.</summary>
    /// <param name="basketHash">The hash of the request that came now.</param>
    /// <param name="now">The time of the decision.</param>
    public ReserveDecision Reserve(string basketHash, DateTimeOffset now) => State switch
    {
        RedemptionState.Committed when basketHash == BasketHash => new ReserveDecision.Repeat(),
        RedemptionState.Committed => new ReserveDecision.Refused(Refusal.AlreadyCommitted),
        RedemptionState.Released => new ReserveDecision.Refused(Refusal.AlreadyReleased),
        RedemptionState.Reserved when basketHash == BasketHash && now < ExpiresAt => new ReserveDecision.Repeat(),
        RedemptionState.Reserved or RedemptionState.Expired => new ReserveDecision.Replace(),
        _ => throw new UnreachableException(),
    };

    /// <summary>What a commit makes of it.</summary>
    /// <param name="now">The time of the decision.</param>
    public CommitDecision Commit(DateTimeOffset now) => State switch
    {
        RedemptionState.Reserved => new CommitDecision.Commit(Late: now >= ExpiresAt),
        RedemptionState.Expired => new CommitDecision.TakeAgain(),
        RedemptionState.Committed => new CommitDecision.Repeat(),
        RedemptionState.Released => new CommitDecision.Refused(Refusal.AlreadyReleased),
        _ => throw new UnreachableException(),
    };

    /// <summary>What a release makes of it.</summary>
    public ReleaseDecision Release() => State switch
    {
        RedemptionState.Reserved => new ReleaseDecision.Release(),
        RedemptionState.Expired => new ReleaseDecision.End(),
        RedemptionState.Released => new ReleaseDecision.AlreadyFree(),
        RedemptionState.Committed => new ReleaseDecision.Refused(Refusal.AlreadyCommitted),
        _ => throw new UnreachableException(),
    };
}
