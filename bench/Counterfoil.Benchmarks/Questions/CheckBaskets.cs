using System.Diagnostics;
using System.Globalization;
using Counterfoil.Domain.Baskets;

namespace Counterfoil.Benchmarks.Questions;

/// <summary>
/// How long does a basket take, presented and best? Ordinary: coupons of 2,000 products. Contended: coupons of 60
/// products, which fight for the same units. How often and by how much does best beat presented, and how many are
/// proven?
/// </summary>
public static class CheckBaskets
{
    private const int Cases = 300;

    /// <summary>Measures and prints one table.</summary>
    public static Task Ask()
    {
        Console.WriteLine(
            """
            | set | lines | coupons | presented p50 us | p99 us | bytes | best p50 us | p99 us | beats | by | proven |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """);
        foreach (var (name, products) in new[] { ("ordinary", 2_000), ("contended", 60) })
        {
            foreach (var lines in new[] { 20, 100 })
            {
                foreach (var coupons in new[] { 1, 5, 20 })
                {
                    Measure(name, products, lines, coupons);
                }
            }
        }

        return Task.CompletedTask;
    }

    private static void Measure(string name, int products, int lines, int count)
    {
        var world = new BasketWorld(lines + count, products);
        var cases = Enumerable.Range(0, Cases).Select(_ => (Lines: world.Lines(lines), Coupons: world.Coupons(count)))
            .ToList();
        for (var round = 0; round < 20; round++)
        {
            cases.ForEach(one => PresentedOrder.Check(BasketWorld.Basket(one.Lines), one.Coupons, BasketWorld.Rules));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var (presented, plain) = Times(
            cases, one => PresentedOrder.Check(BasketWorld.Basket(one.Lines), one.Coupons, BasketWorld.Rules));
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Cases;
        cases.Take(50).ToList().ForEach(
            one => BestOrder.Check(BasketWorld.Basket(one.Lines), one.Coupons, BasketWorld.Rules));
        var (best, found) = Times(
            cases, one => BestOrder.Check(BasketWorld.Basket(one.Lines), one.Coupons, BasketWorld.Rules));
        var more = found.Zip(plain, (one, other) => one.DiscountMinor - other.DiscountMinor).Where(gain => gain > 0)
            .ToList();
        var total = plain.Sum(one => one.DiscountMinor);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {lines} | {count} | {At(presented, 50):0.0} | {At(presented, 99):0.0} | {bytes} | "
            + $"{At(best, 50):0.0} | "
            + $"{At(best, 99):0.0} | {100.0 * more.Count / Cases:0} % | "
            + $"{100.0 * more.Sum() / Math.Max(1, total):0.0} % | "
            + $"{100.0 * found.Count(one => one.Optimal == true) / Cases:0.0} % |"));
    }

    private static (List<double> Microseconds, List<BasketResult> Results) Times<T>(
        List<T> cases, Func<T, BasketResult> check)
    {
        var (times, results) = (new List<double>(Cases), new List<BasketResult>(Cases));
        foreach (var one in cases)
        {
            var start = Stopwatch.GetTimestamp();
            results.Add(check(one));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        times.Sort();
        return (times, results);
    }

    private static double At(List<double> sorted, int percent) => sorted[(sorted.Count - 1) * percent / 100];
}
