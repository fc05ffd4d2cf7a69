using Counterfoil.Features.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Counterfoil.Features.Activity;

/// <summary>Seals the record once a second while the process runs.</summary>
public sealed class ActivitySealer(SealActivity activity, TimeProvider clock, ILogger<ActivitySealer> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SealOnce();
        }
    }

    private async Task SealOnce()
    {
        try
        {
            await activity.Seal();
        }
        catch (WriterBusyException reason)
        {
            logger.LogWarning(reason, "The record is sealed a second later");
        }
    }
}
