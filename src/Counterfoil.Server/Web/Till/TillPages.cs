using System.Security.Claims;
using Counterfoil.Domain.Money;
using Counterfoil.Features.Access;
using Counterfoil.Features.Products;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Counterfoil.Server.Web.Till;

/// <summary>The page of the till. Its form works without a script too; htmx then only swaps less.</summary>
public static class TillPages
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var till = routes.MapGroup("/till").RequireAuthorization(Role.Till);
        till.MapGet("", (ShowTill show, ClaimsPrincipal user) => Page(
            show.View(new TillState(new TillForm()) { Focus = "household" }, Caller.Of(user)), user));
        till.MapPost("", async Task<IResult> (
            IFormCollection form, TillDesk desk, ClaimsPrincipal user,
            [FromHeader(Name = "HX-Request")] string? htmx) =>
        {
            var view = await desk.Act(TillForm.Of(form), Caller.Of(user));
            return htmx is null || view is null
                ? Page(view, user)
                : new RazorComponentResult<TillLane>(new { View = view });
        });
        till.MapGet("/products", (TillDesk desk, ShowTill show, ClaimsPrincipal user, string? retailer, string? scan) =>
            Choices(desk.Search(Of(user, retailer), scan ?? ""), show.Currency(Of(user, retailer)), null));
        till.MapGet("/coupons/{code}", (ShowTill show, ClaimsPrincipal user, string code, string? retailer) =>
            Choices(
                show.Covered(Of(user, retailer), code), show.Currency(Of(user, retailer)),
                "None of its products is known by name here."));
    }

    private static string Of(ClaimsPrincipal user, string? retailer) => Caller.Of(user).RetailerId ?? retailer ?? "";

    private static RazorComponentResult<ProductChoices> Choices(
        IReadOnlyList<ProductRow> products, Currency currency, string? empty) =>
        new(new { Products = products, Currency = currency, Empty = empty });

    private static RazorComponentResult<TillPage> Page(TillView? view, ClaimsPrincipal user) =>
        new(new { View = view, Caller = Caller.Of(user) });
}
