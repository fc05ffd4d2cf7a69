using System.Diagnostics;
using System.Security.Claims;
using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Redemptions;
using Counterfoil.Features.Access;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Counterfoil.Features.Redemptions;

/// <summary>Uses up the coupons of a reservation, after tender.</summary>
public sealed class CommitRedemption(GroupCommitWriter writer, ReadTransaction transactions, ActivityStream stream)
{
    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/redemptions/commit", async Task<Results<Ok<RedemptionAnswer>, ProblemHttpResult>> (
            TransactionInput request, CommitRedemption redemptions, ClaimsPrincipal user,
            [FromHeader(Name = IdempotencyKey.Header)] string? idempotencyKey) =>
            (await redemptions.Commit(request, Caller.Of(user), idempotencyKey)).ToHttp())
        .RequireAuthorization(Role.Till)
        .WithSummary("Use up the coupons of a reservation, by its id or its transaction.");

    /// <summary>Commits; a reservation whose time ran out takes its coupons again if they are still there.</summary>
    public async Task<RedemptionOutcome> Commit(TransactionInput request, Caller caller, string? idempotencyKey)
    {
        var errors = new FieldErrors();
        var named = transactions.From(request, caller, errors);
        var key = IdempotencyKey.Of(caller.KeyId, idempotencyKey, "commit", request, errors);
        return named is null || !errors.None
            ? new RedemptionOutcome.Invalid(errors)
            : await writer.Write(
                [named.Id, key.Key is null ? named.Id + " key" : key.BatchKey], batch => Decide(batch, named.Id, key));
    }

    private RedemptionOutcome Decide(WriteBatch batch, string id, IdempotencyKey key)
    {
        if (key.UsedForAnother(batch.Rows) is true)
        {
            return new RedemptionOutcome.KeyReused();
        }

        var known = StoredRedemption.Find(batch.Rows, id);
        switch (known?.Reservation.Commit(batch.Now))
        {
            case null:
                return new RedemptionOutcome.Refused(Refusal.UnknownRedemption);
            case CommitDecision.Repeat:
                return known.Answer(repeat: true);
            case CommitDecision.Refused refused:
                return new RedemptionOutcome.Refused(refused.Refusal);
            case CommitDecision.Commit commit:
                HeldCoupons.UseUp(batch, id);
                return Write(batch, known with { Late = commit.Late }, key);
            case CommitDecision.TakeAgain:
                return HeldCoupons.TakeAgain(batch, id)
                    ? Write(batch, known with { Late = true }, key)
                    : new RedemptionOutcome.Refused(Refusal.ReservationExpired);
            default:
                throw new UnreachableException();
        }
    }

    private RedemptionOutcome Write(WriteBatch batch, StoredRedemption known, IdempotencyKey key)
    {
        batch.WriteOne(
            """
            UPDATE redemption SET state = 'Committed', committed_at = @at, late = @late
            WHERE id = @id AND state = @before
            """,
            ("@at", UtcText.Of(batch.Now)), ("@late", known.Late), ("@id", known.Id),
            ("@before", known.State.ToString()));
        AppendActivity.To(batch, stream, "redemption.committed", new { redemption = known.Id, known.Late });
        key.Keep(batch, known.Id);
        return (known with { State = RedemptionState.Committed }).Answer(repeat: false);
    }
}
