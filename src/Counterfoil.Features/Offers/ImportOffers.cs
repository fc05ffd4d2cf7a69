using Counterfoil.Domain.Offers;
using Counterfoil.Domain.Products;
using Counterfoil.Features.Access;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Keys;
using Counterfoil.Features.Network;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Counterfoil.Features.Offers;

/// <summary>
/// Makes offers known by their coupon numbers, with the products they cover; at most 1,000 products a request. The same
/// again changes nothing; more products of a known offer are added.
/// </summary>
public sealed class ImportOffers(GroupCommitWriter writer, ActivityStream stream, OpaqueIds ids, Database database)
{
    /// <summary>The most offers and products of one request, and of one activity entry.</summary>
    public const int MostRows = 1000;

    /// <summary>What is imported.</summary>
    /// <param name="Retailer">The id of the retailer whose item numbers the products are.</param>
    /// <param name="Offers">Offers with 1 to 1,000 products in all.</param>
    public sealed record Request(string? Retailer, IReadOnlyList<OfferInput>? Offers);

    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/offers", async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> (
            Request request, ImportOffers offers) =>
        {
            var errors = offers.Check(request);
            return errors.None
                ? TypedResults.Ok(await offers.Import(request.Retailer!, request.Offers!))
                : errors.Answer();
        })
        .RequireAuthorization(Role.Operator)
        .WithSummary("Import offers by coupon number, at most 1,000 products a request; repeating it changes nothing.");

    /// <summary>Imports checked offers.</summary>
    public Task<ImportAnswer> Import(string retailerId, IReadOnlyList<OfferInput> offers) =>
        writer.Write([retailerId], batch =>
        {
            var changed = offers.Sum(offer => Save(batch, retailerId, offer));
            var products = offers.Sum(offer => offer.Products.Count);
            if (changed > 0)
            {
                AppendActivity.To(batch, stream, "offers.imported", new
                {
                    retailer = retailerId, offers = offers.Count, products, changed, sha256 = RowsHash.Of(offers),
                });
            }

            return new ImportAnswer(products, changed);
        });

    private FieldErrors Check(Request request)
    {
        var errors = new FieldErrors();
        if (database.Read(rows => FindRetailer.ById(rows, request.Retailer ?? "")) is null)
        {
            errors.Add("retailer", "is not a retailer known here");
        }

        var offers = errors.List("offers", request.Offers, MostRows);
        for (var i = 0; i < offers.Count; i++)
        {
            Check(errors, $"offers[{i}]", offers[i]);
        }

        if (offers.Sum(offer => offer.Products?.Count ?? 0) > MostRows)
        {
            errors.Add("offers", $"have more than {MostRows} products in all");
        }

        return errors;
    }

    private static void Check(FieldErrors errors, string field, OfferInput offer)
    {
        errors.Text($"{field}.reference", offer.Reference, 100);
        if (!OfferNumber.TryParse(offer.Code ?? "", out _, out var wrong))
        {
            errors.Add($"{field}.code", wrong.Message, wrong.Offset);
        }

        var products = errors.List($"{field}.products", offer.Products, MostRows);
        for (var i = 0; i < products.Count; i++)
        {
            if (!ProductCode.TryParse(products[i], "", out _))
            {
                errors.Add($"{field}.products[{i}]", "is not 1 to 48 printable characters without blanks");
            }
        }
    }

    private int Save(WriteBatch batch, string retailerId, OfferInput offer)
    {
        var id = ids.Make("off", retailerId, offer.Reference);
        _ = OfferNumber.TryParse(offer.Code, out var number, out _);
        var changed = batch.Rows.Run(
            """
            INSERT INTO offer (id, retailer_id, reference, identity, code)
            VALUES (@id, @retailer, @reference, @identity, @code)
            ON CONFLICT (id) DO NOTHING
            """,
            ("@id", id), ("@retailer", retailerId), ("@reference", offer.Reference), ("@identity", number.Identity),
            ("@code", offer.Code));
        foreach (var text in offer.Products)
        {
            _ = ProductCode.TryParse(text, retailerId, out var product);
            changed += batch.Rows.Run(
                """
                INSERT INTO offer_product (offer_id, scope, number) VALUES (@offer, @scope, @number)
                ON CONFLICT DO NOTHING
                """,
                ("@offer", id), ("@scope", product.Scope), ("@number", product.Number));
        }

        return changed;
    }
}
