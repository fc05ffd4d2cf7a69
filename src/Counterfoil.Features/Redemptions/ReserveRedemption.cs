using System.Diagnostics;
using System.Security.Claims;
using System.Text.Json.Serialization;
using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Redemptions;
using Counterfoil.Features.Access;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Consumers;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Counterfoil.Features.Redemptions;

/// <summary>Holds the coupons that apply to a basket for one lane transaction, before tender.</summary>
public sealed class ReserveRedemption(
    GroupCommitWriter writer, ReadTransaction transactions, ResolveCoupons coupons, Households households,
    WriteReservation reservations)
{
    /// <summary>What is reserved: the lane's transaction, and its basket as for a check.</summary>
    public sealed record Request(
        [property: JsonPropertyName("store")] string? Store,
        [property: JsonPropertyName("lane")] string? Lane,
        [property: JsonPropertyName("businessDay")] DateOnly? BusinessDay,
        [property: JsonPropertyName("transactionNumber")] string? TransactionNumber,
        [property: JsonPropertyName("household")] string? Household,
        [property: JsonPropertyName("basket")] IReadOnlyList<BasketLineInput>? Basket,
        [property: JsonPropertyName("coupons")] IReadOnlyList<CouponInput>? Coupons,
        [property: JsonPropertyName("retailer")] string? Retailer = null);

    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/redemptions/reserve", async Task<Results<Ok<RedemptionAnswer>, ProblemHttpResult>> (
            Request request, ReserveRedemption redemptions, ClaimsPrincipal user,
            [FromHeader(Name = IdempotencyKey.Header)] string? idempotencyKey) =>
            (await redemptions.Reserve(request, Caller.Of(user), idempotencyKey)).ToHttp())
        .RequireAuthorization(Role.Till)
        .WithSummary("Hold the coupons that apply to a basket for one lane transaction.");

    /// <summary>Reserves; a coupon that takes nothing off is not held.</summary>
    public async Task<RedemptionOutcome> Reserve(Request request, Caller caller, string? idempotencyKey)
    {
        var errors = new FieldErrors();
        var named = transactions.From(
            new TransactionInput(
                null, request.Retailer, request.Store, request.Lane, request.BusinessDay, request.TransactionNumber),
            caller, errors);
        errors.Text("household", request.Household, 64);
        errors.List("coupons", request.Coupons, CheckBasket.MostCoupons);
        var basket = ReadBasket.From(request.Basket, named?.Retailer?.Id ?? "", errors);
        var key = IdempotencyKey.Of(caller.KeyId, idempotencyKey, "reserve", request, errors);
        return named is null || basket is null || !errors.None
            ? new RedemptionOutcome.Invalid(errors)
            : await writer.Write(
                [named.Id, key.Key is null ? named.Id + " key" : key.BatchKey, $"household {request.Household}"],
                batch => Decide(batch, named, request, basket, key));
    }

    private RedemptionOutcome Decide(
        WriteBatch batch, ReadTransaction.Named named, Request request, Basket basket, IdempotencyKey key)
    {
        var used = key.UsedForAnother(batch.Rows);
        if (used is true)
        {
            return new RedemptionOutcome.KeyReused();
        }

        var known = StoredRedemption.Find(batch.Rows, named.Id);
        var basketHash = BasketHash(request);
        switch (known?.Reservation.Reserve(basketHash, batch.Now))
        {
            case ReserveDecision.Replace when used is false && known.BasketHash != basketHash:
                return new RedemptionOutcome.Refused(Refusal.Replaced);
            case ReserveDecision.Repeat:
                return known.Answer(repeat: true);
            case ReserveDecision.Refused refused:
                return new RedemptionOutcome.Refused(refused.Refusal);
            case ReserveDecision.Replace or null:
                return Hold(batch, named, request, basket, key, known);
            default:
                throw new UnreachableException();
        }
    }

    private RedemptionOutcome Hold(
        WriteBatch batch, ReadTransaction.Named named, Request request, Basket basket, IdempotencyKey key,
        StoredRedemption? known)
    {
        var retailer = named.Retailer!;
        var shopper = new Shopper(
            retailer.Id, households.Id(retailer.Id, request.Household!), retailer.LocalDate(batch.Now), named.Id,
            batch.Now);
        var resolved = coupons.Resolve(batch.Rows, basket, request.Coupons!, shopper);
        var result = PresentedOrder.Check(basket, resolved.Select(one => one.Presented).ToList(), retailer.Rules);
        var answer = BasketAnswer.Of(basket, result);
        if (result.Applied.Count == 0)
        {
            return new RedemptionOutcome.NothingApplies(answer, result.Refused[0].Refusal);
        }

        if (known is { State: RedemptionState.Reserved })
        {
            HeldCoupons.GiveBack(batch, named.Id, RedemptionState.Expired);
        }

        var stored = reservations.Write(
            batch, named, shopper, BasketHash(request), answer,
            result.Applied.Select(coupon => (coupon, resolved[coupon.Index].Place!)).ToList());
        key.Keep(batch, named.Id);
        return stored.Answer(repeat: false);
    }

    private static string BasketHash(Request request) =>
        IdempotencyKey.Hash("basket", new { request.Household, request.Basket, request.Coupons });
}
