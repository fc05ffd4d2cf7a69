using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Counterfoil.Features.Access;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Counterfoil.Features.Network;

/// <summary>The routes of retailers and stores.</summary>
public static class RetailerRequests
{
    private const int MostStores = 1000;

    /// <summary>A retailer's profile as sent.</summary>
    /// <param name="Reference">The caller's name for it; the same name again is the same retailer.</param>
    /// <param name="Name">Its name for people.</param>
    /// <param name="Currency">ISO 4217, three capital letters.</param>
    /// <param name="TimeZone">IANA name of its stores' zone.</param>
    /// <param name="MultiplyTimes">1 leaves face values, 2 doubles them; at most 10.</param>
    /// <param name="MultiplyUpToMinor">The most of face value and added part together, minor units.</param>
    /// <param name="ReduceOverValue">Whether a coupon worth more than its units is cut to their price.</param>
    public sealed record Profile(
        string? Reference, string? Name, string? Currency, string? TimeZone, int MultiplyTimes = 1,
        long MultiplyUpToMinor = 0, bool ReduceOverValue = false);

    /// <summary>The answer to a saved profile.</summary>
    public sealed record Saved(string Id);

    /// <summary>A retailer's stores as sent.</summary>
    /// <param name="Retailer">The retailer's id.</param>
    /// <param name="Numbers">1 to 1,000 store numbers.</param>
    public sealed record Stores(string? Retailer, IReadOnlyList<string>? Numbers);

    /// <summary>Maps the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/retailers", (Database database) => TypedResults.Ok(database.Read(FindRetailer.All)))
            .RequireAuthorization(Role.Operator)
            .WithSummary("List retailers with their profiles.");
        routes.MapPost("/retailers", Save)
            .RequireAuthorization(Role.Operator)
            .WithSummary("Make a retailer known, or change its profile; repeating it changes nothing.");
        routes.MapPost("/stores", SaveNumbers)
            .RequireAuthorization(Role.Operator)
            .WithSummary("Make a retailer's stores known; repeating it changes nothing.");
    }

    private static async Task<Results<Ok<Saved>, ProblemHttpResult>> Save(Profile profile, SaveRetailer retailers)
    {
        var errors = new FieldErrors();
        errors.Text("reference", profile.Reference, 64);
        errors.Text("name", profile.Name, 200);
        if (!Currency.TryParse(profile.Currency, out var currency))
        {
            errors.Add("currency", "is not three capital letters");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(profile.TimeZone ?? "", out _))
        {
            errors.Add("timeZone", "is not a time zone known here, such as UTC");
        }

        if (profile.MultiplyTimes is < 1 or > 10)
        {
            errors.Add("multiplyTimes", "is not 1 to 10");
        }

        if (profile.MultiplyUpToMinor is < 0 or > MinorUnits.Most)
        {
            errors.Add("multiplyUpToMinor", $"is not 0 to {MinorUnits.Most}");
        }

        var rules = new RetailerRules(
            currency, profile.MultiplyTimes, profile.MultiplyUpToMinor, profile.ReduceOverValue);
        return errors.None
            ? TypedResults.Ok(new Saved(await retailers.Save(
                new RetailerProfile("", profile.Reference!, profile.Name!, profile.TimeZone!, rules))))
            : errors.Answer();
    }

    private static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> SaveNumbers(
        Stores request, SaveStores stores, Database database)
    {
        var errors = new FieldErrors();
        if (database.Read(rows => FindRetailer.ById(rows, request.Retailer ?? "")) is null)
        {
            errors.Add("retailer", "is not a retailer known here");
        }

        var numbers = errors.List("numbers", request.Numbers, MostStores);
        for (var i = 0; i < numbers.Count; i++)
        {
            errors.Text($"numbers[{i}]", numbers[i], 64);
        }

        return errors.None
            ? TypedResults.Ok(new ImportAnswer(numbers.Count, await stores.Save(request.Retailer!, numbers)))
            : errors.Answer();
    }
}
