using Counterfoil.Domain.Redemptions;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Counterfoil.Features.Redemptions;

/// <summary>Gives coupons back whose reservation ran out, every few seconds, a bounded number at a time.</summary>
public sealed class ExpireReservations(
    GroupCommitWriter writer, ActivityStream stream, TimeProvider clock, ILogger<ExpireReservations> logger)
    : BackgroundService
{
    private const int MostInBatch = 200;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Expires what is due.</summary>
    /// <returns>How many reservations ended.</returns>
    public Task<int> Expire() => writer.Write(["expiring reservations"], batch =>
    {
        var due = batch.Rows.Read(
            "SELECT id FROM redemption WHERE state = 'Reserved' AND expires_at <= @now ORDER BY expires_at LIMIT @most",
            row => row.GetString(0), ("@now", UtcText.Of(batch.Now)), ("@most", MostInBatch));
        foreach (var id in due)
        {
            HeldCoupons.GiveBack(batch, id, RedemptionState.Expired);
            AppendActivity.To(batch, stream, "redemption.expired", new { redemption = id });
        }

        return due.Count;
    });

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Expire();
            }
            catch (WriterBusyException reason)
            {
                logger.LogWarning(reason, "Reservations are expired a round later");
            }
        }
    }
}
