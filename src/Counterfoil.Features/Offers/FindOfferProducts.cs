using Counterfoil.Domain.Offers;
using Counterfoil.Features.Products;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Offers;

/// <summary>Lists products that a coupon number covers, so that a person can see what to buy.</summary>
public sealed class FindOfferProducts(Database database)
{
    /// <summary>Products that the retailer sells now, those with a known price first; at most <paramref name="limit"/>.</summary>
    public List<ProductRow> List(string retailerId, string code, int limit) =>
        !OfferNumber.TryParse(code, out var number, out _)
            ? []
            : database.Read(rows => rows.Read(
                """
                SELECT DISTINCT product.number, product.name, department, category, price_minor
                FROM offer
                JOIN offer_product ON offer_product.offer_id = offer.id
                JOIN product ON product.retailer_id = offer.retailer_id AND product.number = offer_product.number
                WHERE offer.retailer_id = @retailer AND identity = @identity
                ORDER BY price_minor IS NULL, product.name, product.number LIMIT @limit
                """,
                row => new ProductRow(
                    row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3),
                    row.IsDBNull(4) ? null : row.GetInt64(4)),
                ("@retailer", retailerId), ("@identity", number.Identity), ("@limit", limit)));
}
