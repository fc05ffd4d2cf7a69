using Counterfoil.Domain.Money;
using Counterfoil.Domain.Products;
using Counterfoil.Features.Access;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Network;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Counterfoil.Features.Products;

/// <summary>Makes products known, at most 1,000 a request; a row that is the same already changes nothing.</summary>
public sealed class ImportProducts(GroupCommitWriter writer, ActivityStream stream, Database database)
{
    /// <summary>The most rows of one request, and of one activity entry.</summary>
    public const int MostRows = 1000;

    /// <summary>What is imported.</summary>
    /// <param name="Retailer">The retailer's id.</param>
    /// <param name="Products">1 to 1,000 rows.</param>
    public sealed record Request(string? Retailer, IReadOnlyList<ProductRow>? Products);

    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/products", async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> (
            Request request, ImportProducts products) =>
        {
            var errors = products.Check(request);
            return errors.None
                ? TypedResults.Ok(await products.Import(request.Retailer!, request.Products!))
                : errors.Answer();
        })
        .RequireAuthorization(Role.Operator)
        .WithSummary("Import products of a retailer, at most 1,000 a request; repeating it changes nothing.");

    /// <summary>Imports checked rows.</summary>
    public Task<ImportAnswer> Import(string retailerId, IReadOnlyList<ProductRow> products) =>
        writer.Write([retailerId], batch =>
        {
            var changed = products.Sum(product => Save(batch, retailerId, product));
            if (changed > 0)
            {
                AppendActivity.To(
                    batch, stream, "products.imported",
                    new { retailer = retailerId, rows = products.Count, changed, sha256 = RowsHash.Of(products) });
            }

            return new ImportAnswer(products.Count, changed);
        });

    private FieldErrors Check(Request request)
    {
        var errors = new FieldErrors();
        if (database.Read(rows => FindRetailer.ById(rows, request.Retailer ?? "")) is null)
        {
            errors.Add("retailer", "is not a retailer known here");
        }

        var products = errors.List("products", request.Products, MostRows);
        for (var i = 0; i < products.Count; i++)
        {
            var field = $"products[{i}]";
            var product = products[i];
            if (!ProductCode.TryParse(product.Number, "", out _))
            {
                errors.Add($"{field}.number", "is not 1 to 48 printable characters without blanks");
            }

            errors.Text($"{field}.name", product.Name, 200);
            errors.Text($"{field}.department", product.Department, 200, mayBeEmpty: true);
            errors.Text($"{field}.category", product.Category, 200, mayBeEmpty: true);
            if (product.PriceMinor is < 0 or > MinorUnits.Most)
            {
                errors.Add($"{field}.priceMinor", $"is not 0 to {MinorUnits.Most}");
            }
        }

        return errors;
    }

    private static int Save(WriteBatch batch, string retailerId, ProductRow product) => batch.Rows.Run(
        """
        INSERT INTO product (retailer_id, number, name, department, category, price_minor)
        VALUES (@retailer, @number, @name, @department, @category, @price)
        ON CONFLICT (retailer_id, number) DO UPDATE SET
            name = excluded.name, department = excluded.department, category = excluded.category,
            price_minor = excluded.price_minor
        WHERE (name, department, category, price_minor)
            IS NOT (excluded.name, excluded.department, excluded.category, excluded.price_minor)
        """,
        ("@retailer", retailerId), ("@number", product.Number), ("@name", product.Name),
        ("@department", product.Department), ("@category", product.Category), ("@price", product.PriceMinor));
}
