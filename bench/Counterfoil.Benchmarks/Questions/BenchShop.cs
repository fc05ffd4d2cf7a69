using System.Net.Http.Headers;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Counterfoil.Features.Access;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Consumers;
using Counterfoil.Features.Keys;
using Counterfoil.Features.Network;
using Counterfoil.Features.Offers;
using Counterfoil.Features.Products;
using Counterfoil.Features.Redemptions;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Serials;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Counterfoil.Benchmarks.Questions;

/// <summary>A shop on loopback with one offer, many households, and an echo beside the network's own routes.</summary>
internal sealed class BenchShop : IAsyncDisposable
{
    private const int Households = 5000;
    private const int Copies = 50;
    private readonly string path;
    private readonly DataFolder folder;
    private readonly WebApplication app;
    private int next;

    private BenchShop(string path)
    {
        this.path = path;
        folder = DataFolder.Own(path);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System)
            .AddStorage(folder).AddKeys().AddActivity().AddRequests().AddAccess()
            .AddNetwork().AddProducts().AddOffers().AddConsumers().AddCampaigns()
            .AddSerials().AddBaskets().AddRedemptions().AddAntiforgery();
        app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGroup("/v1").MapRedemptions();
        app.MapPost("/echo", async (HttpRequest request, HttpResponse response) =>
        {
            response.ContentType = request.ContentType;
            await request.Body.CopyToAsync(response.Body);
        }).RequireAuthorization(Role.Till);
    }

    public HttpClient Http { get; } = new();

    public IServiceProvider Services => app.Services;

    public static async Task<BenchShop> Open()
    {
        var shop = new BenchShop(Directory.CreateTempSubdirectory("counterfoil-bench-").FullName);
        await shop.app.StartAsync();
        await shop.Load();
        return shop;
    }

    /// <summary>A reserve and its commit, each of a coupon that nobody has touched.</summary>
    public (object Reserve, object Commit) NextRedemption()
    {
        var number = Interlocked.Increment(ref next);
        if (number > Households * Copies)
        {
            throw new InvalidOperationException("The shop has run out of coupons; raise Households.");
        }

        var transaction = $"t{number}";
        return (
            new
            {
                store = "1", lane = "1", businessDay = "2026-01-01", transactionNumber = transaction,
                household = $"h{number % Households}",
                basket = new[] { new { product_code = "4711", price = "2.50", quantity = 2, unit = "item" } },
                coupons = new[] { new { gs1 = "51234500076" } },
            },
            new { store = "1", lane = "1", businessDay = "2026-01-01", transactionNumber = transaction });
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
        Directory.Delete(path, recursive: true);
    }

    private async Task Load()
    {
        var rules = new RetailerRules(Currency.Usd, 1, 0, ReduceOverValue: false);
        var retailer = await Services.GetRequiredService<SaveRetailer>().Save(
            new RetailerProfile("", "bench", "Bench", "UTC", rules));
        await Services.GetRequiredService<SaveStores>().Save(retailer, ["1"]);
        await Services.GetRequiredService<ImportOffers>().Import(
            retailer, [new OfferInput("one", "51234500076", ["4711"])]);
        var campaign = await Services.GetRequiredService<SaveCampaign>().Save(new SaveCampaign.Request(
            retailer, "one", "One", new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1), ["one"]));
        foreach (var chunk in Enumerable.Range(0, Households).Chunk(GrantCoupons.MostRows))
        {
            await Services.GetRequiredService<GrantCoupons>().Grant(
                retailer, campaign.Id, chunk.Select(number => new GrantInput($"h{number}", Copies)).ToList());
        }

        var key = await Services.GetRequiredService<CreateKey>()
            .Create("bench", new Caller("", Role.Till, retailer, null));
        Http.BaseAddress = new Uri(app.Urls.Single());
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }
}
