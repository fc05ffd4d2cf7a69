using System.Security.Claims;
using System.Text.Json.Serialization;
using Counterfoil.Domain.Baskets;
using Counterfoil.Features.Access;
using Counterfoil.Features.Consumers;
using Counterfoil.Features.Network;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Counterfoil.Features.Baskets;

/// <summary>Says what coupons would do to a basket now. Changes nothing.</summary>
public sealed class CheckBasket(
    Database database, ResolveCoupons coupons, Households households, TimeProvider clock)
{
    /// <summary>The most coupons of a basket.</summary>
    public const int MostCoupons = 100;

    /// <summary>What is checked.</summary>
    /// <param name="Household">The retailer's number of the household.</param>
    /// <param name="Basket">Up to 1,000 lines.</param>
    /// <param name="Coupons">1 to 100 coupons, in presented order.</param>
    /// <param name="Retailer">The retailer's id; absent means the key's.</param>
    /// <param name="On">The store's date; absent means today.</param>
    /// <param name="Redemption">The redemption that the basket belongs to: what it holds counts as free.</param>
    public sealed record Request(
        [property: JsonPropertyName("household")] string? Household,
        [property: JsonPropertyName("basket")] IReadOnlyList<BasketLineInput>? Basket,
        [property: JsonPropertyName("coupons")] IReadOnlyList<CouponInput>? Coupons,
        [property: JsonPropertyName("retailer")] string? Retailer = null,
        [property: JsonPropertyName("on")] DateOnly? On = null,
        [property: JsonPropertyName("redemption")] string? Redemption = null);

    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/baskets:check", Results<Ok<BasketAnswer>, ProblemHttpResult> (
            Request request, CheckBasket baskets, ClaimsPrincipal user) =>
        {
            var errors = new FieldErrors();
            var answer = baskets.Check(request, Caller.Of(user), errors);
            return answer is null ? errors.Answer() : TypedResults.Ok(answer);
        })
        .RequireAuthorization(Role.Till)
        .WithSummary("Say what coupons would do to a basket, and why not; changes nothing.");

    /// <summary>Checks a basket; null when fields are wrong.</summary>
    public BasketAnswer? Check(Request request, Caller caller, FieldErrors errors) => database.Read(rows =>
    {
        var retailer = FindRetailer.ById(rows, caller.RetailerId ?? request.Retailer ?? "");
        if (retailer is null || (request.Retailer is not null && request.Retailer != retailer.Id))
        {
            errors.Add("retailer", "is not a retailer of this key");
        }

        errors.Text("household", request.Household, 64);
        var presented = errors.List("coupons", request.Coupons, MostCoupons);
        var basket = ReadBasket.From(request.Basket, retailer?.Id ?? "", errors);
        if (retailer is null || basket is null || !errors.None)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var shopper = new Shopper(
            retailer.Id, households.Id(retailer.Id, request.Household!), request.On ?? retailer.LocalDate(now),
            request.Redemption, now);
        var resolved = coupons.Resolve(rows, basket, presented, shopper);
        var result = PresentedOrder.Check(basket, resolved.Select(one => one.Presented).ToList(), retailer.Rules);
        return BasketAnswer.Of(basket, result);
    });
}
