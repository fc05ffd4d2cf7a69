using System.Security.Claims;
using Counterfoil.Features.Access;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Counterfoil.Features.Redemptions;

/// <summary>Finds a redemption as it stands.</summary>
public sealed class FindRedemption(Database database, ReadTransaction transactions)
{
    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/redemptions/{id}", Results<Ok<RedemptionAnswer>, ProblemHttpResult> (
            string id, FindRedemption redemptions, ClaimsPrincipal user) =>
            redemptions.Find(id, Caller.Of(user)) is { } found
                ? TypedResults.Ok(found)
                : Problems.NotFound("redemption", id))
        .RequireAuthorization(Role.Till)
        .WithSummary("Find one redemption.");

    private RedemptionAnswer? Find(string id, Caller caller)
    {
        var named = transactions.From(new TransactionInput(Redemption: id), caller, new FieldErrors());
        return named is null
            ? null
            : database.Read(rows => StoredRedemption.Find(rows, named.Id))?.Answer(repeat: false).Answer;
    }
}
