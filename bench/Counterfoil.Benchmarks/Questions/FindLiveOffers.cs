using System.Diagnostics;
using System.Globalization;
using Counterfoil.Domain.Offers;

namespace Counterfoil.Benchmarks.Questions;

/// <summary>
/// Which of 100, 10,000 and 1,000,000 live offers may a basket of 100 lines meet, how long does that take to find, what
/// does an offer cost in memory, and what does one more or one less cost?
/// </summary>
public static class FindLiveOffers
{
    private const int Products = 1_000_000;
    private const int Lines = 100;

    /// <summary>Measures and prints one table.</summary>
    public static Task Ask()
    {
        Console.WriteLine(
            """
            | offers | compiled s | bytes each | index alone | candidates | find p50 us | p99 us | add us | end us |
            |---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """);
        foreach (var count in new[] { 100, 10_000, 1_000_000 })
        {
            Measure(count);
        }

        return Task.CompletedTask;
    }

    private static void Measure(int count)
    {
        var world = new BasketWorld(count, Products);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var terms = Enumerable.Range(0, count).Select(_ => world.Offer()).ToList();
        var termBytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var watch = Stopwatch.StartNew();
        var offers = LiveOffers.Of(terms);
        var seconds = watch.Elapsed.TotalSeconds;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        List<(int Offer, int Groups)> found = [];
        List<ulong> keys = [];
        List<double> times = [];
        var candidates = 0;
        for (var round = 0; round < 400; round++)
        {
            var lines = world.Lines(Lines);
            var start = Stopwatch.GetTimestamp();
            found.Clear();
            foreach (var line in lines)
            {
                offers.Candidates(line.Product, line.ItemType, found, keys);
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            candidates += found.Count;
        }

        var late = times.Skip(200).Order().ToList();
        watch.Restart();
        for (var i = 0; i < 100; i++)
        {
            offers = offers.With(world.Offer());
        }

        var add = watch.Elapsed.TotalMicroseconds / 100;
        watch.Restart();
        for (var i = 0; i < 100; i++)
        {
            offers = offers.Without(i);
        }

        var end = watch.Elapsed.TotalMicroseconds / 100;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {count} | {seconds:0.00} | {bytes / count} | {(bytes - termBytes) / count} | "
            + $"{candidates / 400.0:0.0} | {late[100]:0.0} | {late[198]:0.0} | {add:0} | {end:0} |"));
    }
}
