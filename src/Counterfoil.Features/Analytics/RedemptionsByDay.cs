using Counterfoil.Features.Access;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Counterfoil.Features.Analytics;

/// <summary>Adds up a retailer's committed redemptions by business day; days without one are left out.</summary>
public sealed class RedemptionsByDay(Database database)
{
    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/analytics/redemptions-by-day", (RedemptionsByDay days, string retailer) =>
            TypedResults.Ok(days.List(retailer)))
        .RequireAuthorization(Role.Operator)
        .WithSummary("Add up a retailer's committed redemptions by business day.");

    /// <summary>The days, in order.</summary>
    public List<DayTotals> List(string retailerId) => database.Read(rows => rows.Read(
        """
        SELECT business_day, COUNT(*), SUM(face_minor), SUM(added_minor)
        FROM redemption JOIN redemption_coupon ON redemption_id = redemption.id
        WHERE state = 'Committed' AND retailer_id = @retailer
        GROUP BY business_day ORDER BY business_day
        """,
        row => new DayTotals(DateText.Read(row.GetString(0)), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
        ("@retailer", retailerId)));
}
