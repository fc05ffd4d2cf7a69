using System.Security.Claims;
using Counterfoil.Features.Access;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;

namespace Counterfoil.Features.Products;

/// <summary>Lists and finds products.</summary>
public sealed class FindProducts(Database database)
{
    private const string Columns = "number, name, department, category, price_minor";

    /// <summary>Maps the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/products", Results<Ok<Page<ProductRow>>, ProblemHttpResult> (
                FindProducts products, ClaimsPrincipal user, string retailer, string? search, string? cursor,
                int? limit) =>
                MaySee(user, retailer)
                    ? TypedResults.Ok(products.List(retailer, search, cursor, PageLimit.Of(limit)))
                    : Problems.NotFound("retailer", retailer))
            .RequireAuthorization(Role.Till)
            .WithSummary("List a retailer's products by number; search looks in number and name.");
        routes.MapGet("/products/{retailer}/{number}", Results<Ok<ProductRow>, ProblemHttpResult> (
                FindProducts products, ClaimsPrincipal user, string retailer, string number) =>
                MaySee(user, retailer) && products.One(retailer, number) is { } found
                    ? TypedResults.Ok(found)
                    : Problems.NotFound("product", number))
            .RequireAuthorization(Role.Till)
            .WithSummary("Find one product.");
    }

    /// <summary>The product of a number, or null.</summary>
    public ProductRow? One(string retailerId, string number) => database.Read(rows => rows.ReadFirst(
        $"SELECT {Columns} FROM product WHERE retailer_id = @retailer AND number = @number", Of,
        ("@retailer", retailerId), ("@number", number)));

    /// <summary>A page of products whose number begins with, or whose name contains, what is searched.</summary>
    public Page<ProductRow> List(string retailerId, string? search, string? cursor, int limit) =>
        database.Read(rows => Page<ProductRow>.Of(
            rows.Read(
                $"""
                SELECT {Columns} FROM product
                WHERE retailer_id = @retailer AND number > @cursor
                    AND (@search = '' OR instr(lower(name), @search) > 0
                        OR substr(number, 1, length(@search)) = @search)
                ORDER BY number LIMIT @limit
                """,
                Of, ("@retailer", retailerId), ("@cursor", cursor ?? ""),
                ("@search", (search ?? "").Trim().ToLowerInvariant()), ("@limit", limit + 1)),
            limit, product => product.Number));

    /// <summary>A till sees its own retailer's products.</summary>
    private static bool MaySee(ClaimsPrincipal user, string retailerId) =>
        Caller.Of(user).RetailerId is not { } own || own == retailerId;

    private static ProductRow Of(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3),
        row.IsDBNull(4) ? null : row.GetInt64(4));
}
