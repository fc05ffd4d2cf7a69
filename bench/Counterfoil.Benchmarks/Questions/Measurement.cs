using System.Diagnostics;
using System.Globalization;

namespace Counterfoil.Benchmarks.Questions;

/// <summary>How often a second something can be done, and how many bytes each time allocates.</summary>
internal sealed record Measurement(string Name, double PerSecond, double Bytes)
{
    private const double Seconds = 1.5;

    /// <summary>Warms up, then repeats for a second and a half.</summary>
    public static Measurement Of(string name, Action once)
    {
        for (var i = 0; i < 20_000; i++)
        {
            once();
        }

        var count = 0L;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < Seconds)
        {
            for (var i = 0; i < 200; i++)
            {
                once();
            }

            count += 200;
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return new Measurement(name, count / seconds, (double)bytes / count);
    }

    /// <summary>A line of the table.</summary>
    public void Print() => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{Name,-44} {PerSecond,14:N0} per second {Bytes,10:N0} bytes each"));
}
