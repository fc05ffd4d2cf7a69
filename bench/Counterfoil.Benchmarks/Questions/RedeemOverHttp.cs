using System.Diagnostics;
using System.Net.Http.Json;
using Counterfoil.Features.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Benchmarks.Questions;

/// <summary>
/// How many durable commits a second does one process answer over HTTP, beside an echo of the same bodies on the same
/// connections? Both are measured in turn in one run; the ratio is what counts, the machine is not.
/// </summary>
public static class RedeemOverHttp
{
    private static readonly int[] Clients = [1, 8, 64];
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(3);

    /// <summary>Measures and prints one table.</summary>
    public static async Task Ask()
    {
        await using var shop = await BenchShop.Open();
        await Run(shop, 8, TimeSpan.FromSeconds(1), redeem: true);
        await Run(shop, 8, TimeSpan.FromSeconds(1), redeem: false);
        Console.WriteLine(
            """
            | clients | redemptions/s | durable writes/s | writes per sync | echoes/s | echoes per write |
            |---:|---:|---:|---:|---:|---:|
            """);
        foreach (var clients in Clients)
        {
            var writer = shop.Services.GetRequiredService<GroupCommitWriter>();
            var before = writer.Batches;
            var writes = await Run(shop, clients, Each, redeem: true);
            var perSync = writes.Count / (double)(writer.Batches - before);
            var echoes = await Run(shop, clients, Each, redeem: false);
            Console.WriteLine(
                $"| {clients} | {writes.PerSecond / 2:0} | {writes.PerSecond:0} | {perSync:0.0} | "
                + $"{echoes.PerSecond:0} | {echoes.PerSecond / writes.PerSecond:0.0} |");
        }

        Console.WriteLine();
        Console.WriteLine("A redemption is a reserve and a commit: two writes, each synced before it is answered.");
    }

    private static async Task<(long Count, double PerSecond)> Run(
        BenchShop shop, int clients, TimeSpan time, bool redeem)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var answered = 0L;
            while (watch.Elapsed < time)
            {
                var (reserve, commit) = shop.NextRedemption();
                await Post(shop, redeem ? "/v1/redemptions/reserve" : "/echo", reserve);
                await Post(shop, redeem ? "/v1/redemptions/commit" : "/echo", commit);
                answered += 2;
            }

            return answered;
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        return (counts.Sum(), counts.Sum() / seconds);
    }

    private static async Task Post(BenchShop shop, string route, object body)
    {
        using var answer = await shop.Http.PostAsJsonAsync(route, body);
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
    }
}
