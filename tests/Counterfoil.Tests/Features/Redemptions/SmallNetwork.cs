using Counterfoil.Cli.Hosting;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Counterfoil.Features.Access;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Network;
using Counterfoil.Features.Offers;
using Counterfoil.Features.Redemptions;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.Extensions.Hosting;

namespace Counterfoil.Tests.Features.Redemptions;

/// <summary>One retailer, two coupons in one campaign, on real storage and a clock that a test moves.</summary>
internal sealed class SmallNetwork : IAsyncDisposable
{
    /// <summary>50 cents off product 1001.</summary>
    public const string Coupon = "51234510050";

    /// <summary>60 cents off product 1002.</summary>
    public const string OtherCoupon = "51234520060";

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("counterfoil-clock-");
    private readonly NetworkProcess process;
    private string retailer = "";
    private string campaign = "";

    private SmallNetwork() => process = new NetworkProcess(place.FullName, Clock);

    /// <summary>How the lanes' reservations are timed.</summary>
    public MovingClock Clock { get; } = new();

    /// <summary>Makes the network; the households hold one copy of each coupon.</summary>
    public static async Task<SmallNetwork> Make(params string[] households)
    {
        var network = new SmallNetwork();
        var rooms = network.process;
        network.retailer = await rooms.Get<SaveRetailer>().Save(
            new RetailerProfile("", "a", "a", "UTC", new RetailerRules(Currency.Usd, 2, 100, false)));
        await rooms.Get<SaveStores>().Save(network.retailer, ["1"]);
        await rooms.Get<ImportOffers>().Import(
            network.retailer,
            [new OfferInput(Coupon, Coupon, ["1001"]), new OfferInput(OtherCoupon, OtherCoupon, ["1002"])]);
        var saved = await rooms.Get<SaveCampaign>().Save(new SaveCampaign.Request(
            network.retailer, "c", "c", new DateOnly(2017, 3, 1), new DateOnly(2017, 3, 31), [Coupon, OtherCoupon]));
        network.campaign = saved.Id;
        await rooms.Get<GrantCoupons>().Grant(
            network.retailer, saved.Id, households.Select(household => new GrantInput(household, 1)).ToList());
        return network;
    }

    public Task<RedemptionOutcome> Reserve(string transaction, string household, params string[] coupons) =>
        process.Get<ReserveRedemption>().Reserve(
            new ReserveRedemption.Request(
                "1", "1", new DateOnly(2017, 3, 15), transaction, household,
                [Line("1001"), Line("1002")], coupons.Select(code => new CouponInput(code)).ToList()),
            Till, null);

    public Task<RedemptionOutcome> Commit(string transaction) =>
        process.Get<CommitRedemption>().Commit(Named(transaction), Till, null);

    public Task<RedemptionOutcome> Release(string transaction) =>
        process.Get<ReleaseRedemption>().Release(Named(transaction), Till, null);

    /// <summary>The clock's round that gives coupons back.</summary>
    public Task<int> Expire() =>
        process.Get<IEnumerable<IHostedService>>().OfType<ExpireReservations>().Single().Expire();

    /// <summary>Reserved and redeemed coupons, face value and the retailer's part, as the counters have them.</summary>
    public (long Reserved, long Redeemed, long Face, long Added) Totals()
    {
        var row = process.Get<FindCampaigns>().One(campaign)!;
        return (row.ReservedCoupons, row.RedeemedCoupons, row.RedeemedMinor, row.AddedMinor);
    }

    /// <summary>The same, counted row by row.</summary>
    public (long Reserved, long Redeemed, long Face, long Added) Recount() =>
        process.Get<Database>().Read(rows => rows.ReadFirst(
            """
            SELECT (SELECT COUNT(*) FROM coupon WHERE state = 'reserved'),
                (SELECT COUNT(*) FROM coupon WHERE state = 'redeemed'),
                COALESCE(SUM(face_minor), 0), COALESCE(SUM(added_minor), 0)
            FROM redemption_coupon JOIN redemption ON redemption.id = redemption_id WHERE state = 'Committed'
            """,
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3))));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        place.Delete(recursive: true);
    }

    private Caller Till => new("key_test", Role.Till, retailer, null);

    private static BasketLineInput Line(string product) => new(product, new ExactNumber("3.00"), new ExactNumber("1"));

    private static TransactionInput Named(string transaction) =>
        new(null, null, "1", "1", new DateOnly(2017, 3, 15), transaction);
}
