using Counterfoil.Cli.Hosting;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Counterfoil.Features.Access;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Network;
using Counterfoil.Features.Offers;
using Counterfoil.Features.Products;
using Counterfoil.Features.Redemptions;
using Counterfoil.Features.Requests;

namespace Counterfoil.Server.Tests.Web;

/// <summary>A small network in a data folder: one retailer, three campaigns, ten weeks of redemptions.</summary>
public static class CornerShop
{
    /// <summary>25 cents off one porridge or muesli.</summary>
    public const string TwentyFiveOffOne = "51234510025";

    /// <summary>50 cents off two soups.</summary>
    public const string FiftyOffTwo = "51234520024";

    /// <summary>The day on which the server's clock starts.</summary>
    public const string Today = "2017-11-15T15:00:00Z";

    /// <summary>What the tests sign in with.</summary>
    public sealed record Keys(string Operator, string Till);

    /// <summary>Makes the network.</summary>
    public static async Task<Keys> Make(string folder)
    {
        var clock = new SetClock();
        await using var network = new NetworkProcess(folder, clock);
        var retailer = await network.Get<SaveRetailer>().Save(new RetailerProfile(
            "", "corner", "Corner Shops", "America/New_York", new RetailerRules(Currency.Usd, 2, 60, false)));
        await network.Get<SaveStores>().Save(retailer, ["1", "2"]);
        await network.Get<ImportProducts>().Import(retailer,
        [
            new ProductRow("1001", "Porridge oats 500 g", "Grocery", "Cereal", 349),
            new ProductRow("1002", "Muesli 750 g", "Grocery", "Cereal", 429),
            new ProductRow("2001", "Tomato soup 400 g", "Grocery", "Soup", 125),
            new ProductRow("2002", "Leek soup 400 g", "Grocery", "Soup", 149),
            new ProductRow("3001", "Cut flowers", "Floral", "Flowers", null),
        ]);
        await network.Get<ImportOffers>().Import(retailer,
        [
            new OfferInput("cereal", TwentyFiveOffOne, ["1001", "1002"]),
            new OfferInput("soup", FiftyOffTwo, ["2001", "2002"]),
        ]);
        await Campaign(network, retailer, "Autumn breakfast", new(2017, 9, 1), new(2017, 12, 17));
        await Campaign(network, retailer, "Summer soup", new(2017, 6, 1), new(2017, 8, 31));
        await Campaign(network, retailer, "Winter warmers", new(2017, 12, 1), new(2018, 2, 28));
        await Redeem(network, retailer, clock);
        var keys = network.Get<CreateKey>();
        return new Keys(
            await keys.Create("operator", new Caller("", Role.Operator, null, null)),
            await keys.Create("till", new Caller("", Role.Till, retailer, "1")));
    }

    private static async Task Campaign(NetworkProcess network, string retailer, string name, DateOnly first, DateOnly last)
    {
        var saved = await network.Get<SaveCampaign>().Save(
            new SaveCampaign.Request(retailer, name, name, first, last, ["cereal", "soup"]));
        await network.Get<GrantCoupons>().Grant(
            retailer, saved.Id, Enumerable.Range(1, 30).Select(number => new GrantInput($"{number}", 3)).ToList());
    }

    private static async Task Redeem(NetworkProcess network, string retailer, SetClock clock)
    {
        var caller = new Caller("key_test", Role.Operator, null, null);
        for (var visit = 0; visit < 20; visit++)
        {
            clock.Now += TimeSpan.FromHours(60);
            await network.Get<ReserveRedemption>().Reserve(
                new ReserveRedemption.Request(
                    "1", "1", DateOnly.FromDateTime(clock.Now.Date), $"{visit}", $"{visit + 5}",
                    [
                        new BasketLineInput("1001", new ExactNumber("3.49"), new ExactNumber("1")),
                        new BasketLineInput("2001", new ExactNumber("1.25"), new ExactNumber("2")),
                    ],
                    visit % 3 == 0
                        ? [new CouponInput(TwentyFiveOffOne)]
                        : [new CouponInput(TwentyFiveOffOne), new CouponInput(FiftyOffTwo)],
                    retailer),
                caller, null);
            await network.Get<CommitRedemption>().Commit(
                new TransactionInput(
                    null, retailer, "1", "1", DateOnly.FromDateTime(clock.Now.Date), $"{visit}"),
                caller, null);
        }
    }
}
