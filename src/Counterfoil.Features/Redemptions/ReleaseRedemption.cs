using System.Diagnostics;
using System.Security.Claims;
using System.Text.Json;
using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Redemptions;
using Counterfoil.Features.Access;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Counterfoil.Features.Redemptions;

/// <summary>
/// Gives the coupons of a reservation back. One that arrives before its reserve leaves a mark that refuses the reserve.
/// </summary>
public sealed class ReleaseRedemption(GroupCommitWriter writer, ReadTransaction transactions, ActivityStream stream)
{
    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/redemptions/release", async Task<Results<Ok<RedemptionAnswer>, ProblemHttpResult>> (
            TransactionInput request, ReleaseRedemption redemptions, ClaimsPrincipal user,
            [FromHeader(Name = IdempotencyKey.Header)] string? idempotencyKey) =>
            (await redemptions.Release(request, Caller.Of(user), idempotencyKey)).ToHttp())
        .RequireAuthorization(Role.Till)
        .WithSummary("Give the coupons of a reservation back, by its id or its transaction.");

    /// <summary>Releases.</summary>
    public async Task<RedemptionOutcome> Release(TransactionInput request, Caller caller, string? idempotencyKey)
    {
        var errors = new FieldErrors();
        var named = transactions.From(request, caller, errors);
        var key = IdempotencyKey.Of(caller.KeyId, idempotencyKey, "release", request, errors);
        return named is null || !errors.None
            ? new RedemptionOutcome.Invalid(errors)
            : await writer.Write(
                [named.Id, key.Key is null ? named.Id + " key" : key.BatchKey], batch => Decide(batch, named, key));
    }

    private RedemptionOutcome Decide(WriteBatch batch, ReadTransaction.Named named, IdempotencyKey key)
    {
        if (key.UsedForAnother(batch.Rows) is true)
        {
            return new RedemptionOutcome.KeyReused();
        }

        var known = StoredRedemption.Find(batch.Rows, named.Id);
        switch (known?.Reservation.Release())
        {
            case null when named.Key is null:
                return new RedemptionOutcome.Refused(Refusal.UnknownRedemption);
            case null:
                return Answer(batch, Mark(batch, named), key, "redemption.refused-ahead");
            case ReleaseDecision.AlreadyFree:
                return known.Answer(repeat: true);
            case ReleaseDecision.Refused refused:
                return new RedemptionOutcome.Refused(refused.Refusal);
            case ReleaseDecision.Release:
                HeldCoupons.GiveBack(batch, named.Id, RedemptionState.Released);
                return Answer(batch, known with { State = RedemptionState.Released }, key, "redemption.released");
            case ReleaseDecision.End:
                batch.WriteOne(
                    "UPDATE redemption SET state = 'Released' WHERE id = @id AND state = 'Expired'", ("@id", named.Id));
                return Answer(batch, known with { State = RedemptionState.Released }, key, "redemption.released");
            default:
                throw new UnreachableException();
        }
    }

    private RedemptionOutcome.Done Answer(WriteBatch batch, StoredRedemption released, IdempotencyKey key, string kind)
    {
        AppendActivity.To(batch, stream, kind, new { redemption = released.Id });
        key.Keep(batch, released.Id);
        return released.Answer(repeat: false);
    }

    private static StoredRedemption Mark(WriteBatch batch, ReadTransaction.Named named)
    {
        var nothing = JsonSerializer.Serialize(new BasketAnswer(0, [], [], null, null), JsonSerializerOptions.Web);
        var mark = new StoredRedemption(named.Id, RedemptionState.Released, batch.Now, "", nothing, Late: false);
        var key = named.Key!.Value;
        batch.WriteOne(
            """
            INSERT INTO redemption (
                id, transaction_key, retailer_id, store, business_day, state, expires_at, basket_hash, result,
                reserved_at)
            VALUES (@id, @key, @retailer, @store, @day, 'Released', @at, '', @result, @at)
            """,
            ("@id", named.Id), ("@key", key.ToString()), ("@retailer", key.Retailer), ("@store", key.Store),
            ("@day", DateText.Of(key.BusinessDay)), ("@at", UtcText.Of(batch.Now)), ("@result", nothing));
        return mark;
    }
}
