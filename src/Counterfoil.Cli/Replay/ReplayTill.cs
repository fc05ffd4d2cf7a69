using System.Globalization;
using Counterfoil.Cli.Hosting;
using Counterfoil.Domain.Redemptions;
using Counterfoil.Features.Access;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Keys;
using Counterfoil.Features.Redemptions;
using Counterfoil.Features.Requests;

namespace Counterfoil.Cli.Replay;

/// <summary>The lane of the replay: takes each redemption the whole way, over the handlers that HTTP uses.</summary>
internal sealed class ReplayTill(
    NetworkProcess network, ReplayNetwork data, Prices prices, ILookup<(string, string), string> products,
    Action<string> answered)
{
    private const string Lane = "1";
    private readonly Caller caller = new("replay", Role.Till, data.RetailerId, null);

    /// <summary>Checks, reserves and commits the sampled basket; when it is refused, the completed one.</summary>
    public async Task<ReplayOutcome> Redeem(Journey.Redemption redemption, string number, RedemptionBasket basket)
    {
        var covered = products[(redemption.CampaignId, redemption.Upc)].ToHashSet(StringComparer.Ordinal);
        var matched = basket.Lines.Where(line => covered.Contains(line.ProductId)).ToList();
        var sampled = await Redeem(redemption, number, basket, basket.Input());
        var missing = sampled.Result.RefusedCoupons is [{ Missing.Units: { } units }] ? units : 0;
        if (missing == 0)
        {
            return new ReplayOutcome(
                redemption, matched, sampled.Result, sampled.Id, null, sampled.Result, sampled.Id, sampled.Repeat);
        }

        var added = Choose(matched, covered, missing);
        var completed = await Redeem(redemption, number, basket,
            [
                .. basket.Input(),
                RedemptionBasket.Input(added.ProductId, added.Units, added.PriceCents * added.Units),
            ]);
        return new ReplayOutcome(
            redemption, matched, sampled.Result, null, added, completed.Result, completed.Id, completed.Repeat);
    }

    private async Task<(BasketAnswer Result, string? Id, bool Repeat)> Redeem(
        Journey.Redemption redemption, string number, RedemptionBasket basket, List<BasketLineInput> lines)
    {
        CouponInput[] coupons =
            [new(redemption.Upc, data.CampaignIds.GetValueOrDefault(redemption.CampaignId, redemption.CampaignId))];
        if (!TransactionKey.TryCreate(
            data.RetailerId, basket.Store, Lane, redemption.Day, number, out var key, out var wrong))
        {
            throw Wrong(redemption, $"{wrong} is not of letters, digits and - . _ :");
        }

        var id = network.Get<OpaqueIds>().Make("rdm", key.ToString());
        var errors = new FieldErrors();
        var check = network.Get<CheckBasket>().Check(
            new CheckBasket.Request(redemption.HouseholdId, lines, coupons, Redemption: id), caller, errors)
            ?? throw Wrong(redemption, errors.All[0].ToString());
        if (check.AppliedCoupons.Count == 0)
        {
            return (check, null, false);
        }

        var reserved = await network.Get<ReserveRedemption>().Reserve(
            new ReserveRedemption.Request(
                basket.Store, Lane, redemption.Day, number, redemption.HouseholdId, lines, coupons),
            caller, null);
        if (reserved is not RedemptionOutcome.Done)
        {
            throw Wrong(redemption, reserved.ToString());
        }

        var committed = await network.Get<CommitRedemption>()
            .Commit(new TransactionInput(Redemption: id), caller, null);
        if (committed is not RedemptionOutcome.Done done)
        {
            throw Wrong(redemption, committed.ToString());
        }

        answered(done.Answer.Id);
        return (done.Answer.Result, done.Answer.Id, done.Answer.Repeat);
    }

    /// <summary>
    /// What to add: the product of the coupon that is in the basket already, otherwise the one most often sold,
    /// otherwise
    /// the first by number.
    /// </summary>
    private ReplayOutcome.AddedUnits Choose(List<Journey.Line> matched, HashSet<string> covered, int units)
    {
        var product = matched.Count > 0
            ? matched[0].ProductId
            : covered.OrderByDescending(one => prices.Own(one) > 0).ThenByDescending(prices.LinesSold)
                .ThenBy(one => one.Length).ThenBy(one => one, StringComparer.Ordinal).First();
        var (cents, source) = prices.Of(product);
        return new ReplayOutcome.AddedUnits(product, units, cents, source);
    }

    private static CliException Wrong(Journey.Redemption row, string reason) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"redemption of {row.Upc} by household {row.HouseholdId} on {row.Day:yyyy-MM-dd}: {reason}"));
}
