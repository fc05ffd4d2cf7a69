using Counterfoil.Domain.Offers;
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

namespace Counterfoil.Features.Campaigns;

/// <summary>Makes a campaign with its dates and offers; the same again changes nothing.</summary>
public sealed class SaveCampaign(GroupCommitWriter writer, ActivityStream stream, OpaqueIds ids, Database database)
{
    private const int MostOffers = 1000;

    /// <summary>What a campaign is made of.</summary>
    /// <param name="Retailer">The retailer's id.</param>
    /// <param name="Reference">The caller's name for it; the same name again is the same campaign.</param>
    /// <param name="Name">Its name for people.</param>
    /// <param name="FirstDay">First valid local date.</param>
    /// <param name="LastDay">Last valid local date.</param>
    /// <param name="Offers">References of offers of that retailer, 1 to 1,000; added to those it has.</param>
    public sealed record Request(
        string? Retailer, string? Reference, string? Name, DateOnly? FirstDay, DateOnly? LastDay,
        IReadOnlyList<string>? Offers);

    /// <summary>What came of it.</summary>
    /// <param name="Id">The campaign's id, <c>cmp_...</c>.</param>
    /// <param name="Changed">Whether anything was new or different.</param>
    public sealed record Saved(string Id, bool Changed);

    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/campaigns", async Task<Results<Ok<Saved>, ProblemHttpResult>> (
            Request request, SaveCampaign campaigns) =>
        {
            var errors = campaigns.Check(request);
            return errors.None ? TypedResults.Ok(await campaigns.Save(request)) : errors.Answer();
        })
        .RequireAuthorization(Role.Operator)
        .WithSummary("Make a campaign with its dates and offers; repeating it changes nothing.");

    /// <summary>Saves a checked campaign.</summary>
    public Task<Saved> Save(Request request)
    {
        var id = ids.Make("cmp", request.Retailer!, request.Reference!);
        return writer.Write([id], batch =>
        {
            var changed = Upsert(batch, id, request);
            changed += batch.Rows.Run(
                "INSERT INTO campaign_total (campaign_id) VALUES (@id) ON CONFLICT DO NOTHING", ("@id", id));
            foreach (var reference in request.Offers!)
            {
                changed += batch.Rows.Run(
                    """
                    INSERT INTO campaign_offer (campaign_id, offer_id)
                    SELECT @id, offer.id FROM offer WHERE retailer_id = @retailer AND reference = @reference
                    ON CONFLICT DO NOTHING
                    """,
                    ("@id", id), ("@retailer", request.Retailer), ("@reference", reference));
            }

            if (changed > 0)
            {
                AppendActivity.To(batch, stream, "campaign.saved", new
                {
                    campaign = id, request.FirstDay, request.LastDay, offers = request.Offers.Count,
                    sha256 = RowsHash.Of(request.Offers),
                });
            }

            return new Saved(id, changed > 0);
        });
    }

    private FieldErrors Check(Request request)
    {
        var errors = new FieldErrors();
        errors.Text("reference", request.Reference, 100);
        errors.Text("name", request.Name, 200);
        if (request.FirstDay is not { } first || request.LastDay is not { } last)
        {
            errors.Add(request.FirstDay is null ? "firstDay" : "lastDay", "is missing");
        }
        else if (!Validity.TryCreate(first, last, out _))
        {
            errors.Add("lastDay", $"is before firstDay {DateText.Of(first)}");
        }

        var offers = errors.List("offers", request.Offers, MostOffers);
        database.Read(rows => Check(rows, errors, request.Retailer ?? "", offers));
        return errors;
    }

    private static int Check(Rows rows, FieldErrors errors, string retailerId, IReadOnlyList<string> offers)
    {
        if (FindRetailer.ById(rows, retailerId) is null)
        {
            errors.Add("retailer", "is not a retailer known here");
        }

        for (var i = 0; i < offers.Count; i++)
        {
            var known = rows.ReadFirst(
                "SELECT 1 FROM offer WHERE retailer_id = @retailer AND reference = @reference", row => row.GetInt32(0),
                ("@retailer", retailerId), ("@reference", offers[i]));
            if (known != 1)
            {
                errors.Add($"offers[{i}]", "is not the reference of an offer of this retailer");
            }
        }

        return offers.Count;
    }

    private static int Upsert(WriteBatch batch, string id, Request request) => batch.Rows.Run(
        """
        INSERT INTO campaign (id, retailer_id, reference, name, first_day, last_day)
        VALUES (@id, @retailer, @reference, @name, @first, @last)
        ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, first_day = excluded.first_day, last_day = excluded.last_day
        WHERE (name, first_day, last_day) IS NOT (excluded.name, excluded.first_day, excluded.last_day)
        """,
        ("@id", id), ("@retailer", request.Retailer), ("@reference", request.Reference), ("@name", request.Name),
        ("@first", DateText.Of(request.FirstDay!.Value)), ("@last", DateText.Of(request.LastDay!.Value)));
}
