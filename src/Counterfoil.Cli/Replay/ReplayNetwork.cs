using Counterfoil.Cli.Hosting;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Network;
using Counterfoil.Features.Offers;
using Counterfoil.Features.Products;
using Counterfoil.Features.Requests;

namespace Counterfoil.Cli.Replay;

/// <summary>
/// Loads a journey's retailer, products, offers, campaigns and grants through the network's own imports.
/// </summary>
internal sealed class ReplayNetwork(NetworkProcess network, Journey journey, Prices prices)
{
    /// <summary>The retailer's reference.</summary>
    public const string Reference = "complete-journey";

    /// <summary>
    /// How this retailer takes coupons: doubled up to a total of 1.00, and cut to the price of their goods.
    /// </summary>
    public static RetailerRules Rules { get; } = new(
        Currency.Usd, MultiplyTimes: 2, MultiplyUpToMinor: 100, ReduceOverValue: true);

    /// <summary>Rows that were new or different, by kind of row; all zero when everything was there.</summary>
    public SortedDictionary<string, int> Changed { get; } = new(StringComparer.Ordinal);

    /// <summary>The retailer's id.</summary>
    public string RetailerId { get; private set; } = "";

    /// <summary>Campaign ids by the data's numbers.</summary>
    public Dictionary<string, string> CampaignIds { get; } = new(StringComparer.Ordinal);

    public async Task Load(Action<string, int, int> progress)
    {
        RetailerId = await network.Get<SaveRetailer>().Save(
            new RetailerProfile("", Reference, "Complete Journey Stores", "UTC", Rules));
        var stores = journey.Lines.Select(line => line.StoreId).Append(RedemptionBasket.NoStore)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        await InBatches("stores", stores, 1000, progress, async chunk =>
            new ImportAnswer(chunk.Count, await network.Get<SaveStores>().Save(RetailerId, chunk)));
        var products = journey.Products.Select(product => new ProductRow(
            product.Id, Name(product), product.Department, product.Category, prices.Own(product.Id)));
        await InBatches("products", products, ImportProducts.MostRows, progress, chunk =>
            network.Get<ImportProducts>().Import(RetailerId, chunk));
        await LoadOffers(progress);
        await LoadCampaigns(progress);
        await LoadGrants(progress);
    }

    /// <summary>
    /// The reference of an offer: one coupon number in one campaign, since its products differ by campaign.
    /// </summary>
    public static string OfferReference(string campaignId, string upc) => $"{campaignId}/{upc}";

    private async Task LoadOffers(Action<string, int, int> progress)
    {
        var offers = journey.Coupons.GroupBy(row => (row.CampaignId, row.Upc)).SelectMany(pair =>
            pair.Select(row => row.ProductId).Distinct(StringComparer.Ordinal).Chunk(ImportOffers.MostRows)
                .Select(chunk => new OfferInput(
                    OfferReference(pair.Key.CampaignId, pair.Key.Upc), pair.Key.Upc, chunk)));
        var batch = new List<OfferInput>();
        var rows = 0;
        foreach (var offer in offers)
        {
            if (rows + offer.Products.Count > ImportOffers.MostRows)
            {
                await Flush();
            }

            batch.Add(offer);
            rows += offer.Products.Count;
        }

        await Flush();

        async Task Flush()
        {
            var answer = await network.Get<ImportOffers>().Import(RetailerId, batch);
            Count("offers and their products", answer.Changed);
            progress("offers", answer.Rows, journey.Coupons.Count);
            batch = [];
            rows = 0;
        }
    }

    private async Task LoadCampaigns(Action<string, int, int> progress)
    {
        var offers = journey.Coupons.Select(row => (row.CampaignId, row.Upc)).Distinct()
            .ToLookup(row => row.CampaignId, row => OfferReference(row.CampaignId, row.Upc), StringComparer.Ordinal);
        foreach (var campaign in journey.Campaigns)
        {
            foreach (var chunk in offers[campaign.Id].Chunk(1000).DefaultIfEmpty([]))
            {
                var saved = await network.Get<SaveCampaign>().Save(new SaveCampaign.Request(
                    RetailerId, campaign.Id, $"Campaign {campaign.Id} ({campaign.Type})", campaign.FirstDay,
                    campaign.LastDay, chunk));
                CampaignIds[campaign.Id] = saved.Id;
                Count("campaigns", saved.Changed ? 1 : 0);
            }

            progress("campaigns", 1, journey.Campaigns.Count);
        }
    }

    /// <summary>
    /// Copies of a grant: the most often that the household redeemed one coupon of the campaign, at least one.
    /// </summary>
    private async Task LoadGrants(Action<string, int, int> progress)
    {
        var copies = journey.Redemptions.GroupBy(row => (row.CampaignId, row.HouseholdId, row.Upc))
            .GroupBy(coupon => (coupon.Key.CampaignId, coupon.Key.HouseholdId), coupon => coupon.Count())
            .ToDictionary(household => household.Key, household => household.Max());
        foreach (var campaign in journey.Distributions.Distinct().GroupBy(row => row.CampaignId))
        {
            if (!CampaignIds.TryGetValue(campaign.Key, out var id))
            {
                throw new CliException($"distributions.csv: campaign {campaign.Key} is not in campaigns.csv");
            }

            var grants = campaign.Select(row => new GrantInput(
                row.HouseholdId, copies.GetValueOrDefault((row.CampaignId, row.HouseholdId), 1)));
            await InBatches(
                "grants", grants, GrantCoupons.MostRows,
                (what, done, _) => progress(what, done, journey.Distributions.Count),
                chunk => network.Get<GrantCoupons>().Grant(RetailerId, id, chunk));
        }
    }

    private async Task InBatches<T>(
        string what, IEnumerable<T> rows, int most, Action<string, int, int> progress,
        Func<IReadOnlyList<T>, Task<ImportAnswer>> import)
    {
        var all = rows.ToList();
        foreach (var chunk in all.Chunk(most))
        {
            var answer = await import(chunk);
            Count(what, answer.Changed);
            progress(what, chunk.Length, all.Count);
        }
    }

    private void Count(string what, int changed) => Changed[what] = Changed.GetValueOrDefault(what) + changed;

    private static string Name(Journey.Product product)
    {
        var name = $"{(product.Type.Length > 0 ? product.Type : product.Category)} {product.Size}".Trim();
        return name.Length > 0 ? name : $"Item {product.Id}";
    }
}
