using Counterfoil.Domain.Products;
using Counterfoil.Features.Access;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;

namespace Counterfoil.Features.Offers;

/// <summary>Lists and finds offers.</summary>
public sealed class FindOffers(Database database)
{
    private const string Columns = "offer.id, offer.retailer_id, offer.reference, offer.identity, offer.code";

    /// <summary>Maps the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/offers", (FindOffers offers, string? cursor, int? limit) =>
                TypedResults.Ok(offers.List(cursor, PageLimit.Of(limit))))
            .RequireAuthorization(Role.Operator)
            .WithSummary("List offers by id.");
        routes.MapGet("/offers/{id}", Results<Ok<OfferRow>, ProblemHttpResult> (FindOffers offers, string id) =>
                offers.One(id) is { } found ? TypedResults.Ok(found) : Problems.NotFound("offer", id))
            .RequireAuthorization(Role.Operator)
            .WithSummary("Find one offer.");
    }

    /// <summary>Whether an offer covers a product.</summary>
    public static bool Covers(Rows rows, string offerId, ProductCode product) => rows.ReadFirst(
        "SELECT 1 FROM offer_product WHERE offer_id = @offer AND scope = @scope AND number = @number",
        row => row.GetInt32(0), ("@offer", offerId), ("@scope", product.Scope), ("@number", product.Number)) == 1;

    private OfferRow? One(string id) => database.Read(rows =>
        rows.ReadFirst($"SELECT {Columns} FROM offer WHERE id = @id", Of, ("@id", id)));

    private Page<OfferRow> List(string? cursor, int limit) => database.Read(rows => Page<OfferRow>.Of(
        rows.Read(
            $"SELECT {Columns} FROM offer WHERE id > @cursor ORDER BY id LIMIT @limit", Of,
            ("@cursor", cursor ?? ""), ("@limit", limit + 1)),
        limit, offer => offer.Id));

    private static OfferRow Of(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4));
}
