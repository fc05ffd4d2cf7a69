using System.Diagnostics;
using Counterfoil.Cli.Hosting;
using Counterfoil.Features.Activity;

namespace Counterfoil.Cli.Replay;

/// <summary>Loads the network of a journey and replays its redemptions in order of date.</summary>
internal sealed class ReplayRun(NetworkProcess network, ReplayClock clock, Journey journey)
{
    private static readonly TimeSpan SealEvery = TimeSpan.FromSeconds(1);

    /// <summary>Runs to the end.</summary>
    /// <param name="until">The last day to replay; null for all.</param>
    /// <param name="answered">Told the id of each redemption once its commit is durable.</param>
    /// <param name="progress">What, how many more are done, of how many.</param>
    public async Task<ReplayReport> Run(DateOnly? until, Action<string> answered, Action<string, int, int> progress)
    {
        var goods = new Goods(journey);
        var prices = new Prices(journey, goods);
        var data = new ReplayNetwork(network, journey, prices);
        await data.Load(progress);
        var products = journey.Coupons.ToLookup(row => (row.CampaignId, row.Upc), row => row.ProductId);
        var baskets = journey.Lines.Where(goods.Are)
            .ToLookup(line => (line.HouseholdId, DateOnly.FromDateTime(line.At)));
        var till = new ReplayTill(network, data, prices, products, answered);
        var outcomes = new List<ReplayOutcome>();
        var redemptions = Numbered(journey.Redemptions)
            .Where(row => until is null || row.Redemption.Day <= until).ToList();
        var sinceSeal = Stopwatch.StartNew();
        foreach (var (redemption, number) in redemptions)
        {
            var basket = new RedemptionBasket(baskets[(redemption.HouseholdId, redemption.Day)], redemption.Day);
            clock.MoveTo(redemption.Day.ToDateTime(TimeOnly.FromDateTime(basket.At)));
            outcomes.Add(await till.Redeem(redemption, number, basket));
            progress("redemptions", 1, redemptions.Count);
            if (sinceSeal.Elapsed > SealEvery)
            {
                await network.Get<SealActivity>().Seal();
                sinceSeal.Restart();
            }
        }

        await network.Get<SealActivity>().Seal();
        return new ReplayReport(
            journey, goods.Skipped, outcomes, DoublingRule.Over(journey.Lines), data.Changed);
    }

    /// <summary>In order of date, each with a transaction number that is the same on every run.</summary>
    private static IEnumerable<(Journey.Redemption Redemption, string Number)> Numbered(
        IReadOnlyList<Journey.Redemption> redemptions)
    {
        var seen = new Dictionary<Journey.Redemption, int>();
        return redemptions.OrderBy(row => row.Day).Select(row =>
        {
            var times = seen[row] = seen.GetValueOrDefault(row) + 1;
            return (row, $"{row.CampaignId}-{row.Upc}-{row.HouseholdId}-{times}");
        });
    }
}
