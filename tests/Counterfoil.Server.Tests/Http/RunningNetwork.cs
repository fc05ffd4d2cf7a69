using System.Globalization;
using System.Text.Json.Nodes;
using Counterfoil.Cli.Hosting;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Counterfoil.Features.Access;
using Counterfoil.Features.Network;
using Xunit;

namespace Counterfoil.Server.Tests.Http;

/// <summary>
/// A running server with a small network: retailer A with two stores and B with one, products, offers and campaigns.
/// Its clock starts on 2017-03-15. Every test takes households and transactions of its own.
/// </summary>
public sealed class RunningNetwork : IAsyncLifetime
{
    /// <summary>50 cents off one unit; A doubles it up to 1.00.</summary>
    public const string Coupon = "51234510050";

    /// <summary>60 cents off one unit of another product.</summary>
    public const string OtherCoupon = "51234520060";

    /// <summary>Of a campaign that ended.</summary>
    public const string PastCoupon = "51234530050";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("counterfoil-http-");
    private ServerProcess? server;
    private HttpClient? client;
    private int taken;

    /// <summary>The data folder.</summary>
    public string Folder => folder.FullName;

    /// <summary>Where the server listens.</summary>
    public Uri Address => server!.Address;

    /// <summary>The operator.</summary>
    public Api Operator { get; private set; } = null!;

    /// <summary>A till of A at any store.</summary>
    public Api Till { get; private set; } = null!;

    /// <summary>A till of A at store 1 only.</summary>
    public Api TillOfStore1 { get; private set; } = null!;

    /// <summary>A till of B.</summary>
    public Api OtherTill { get; private set; } = null!;

    /// <summary>A's id.</summary>
    public string Retailer { get; private set; } = "";

    /// <summary>B's id.</summary>
    public string OtherRetailer { get; private set; } = "";

    /// <summary>The running campaign's id.</summary>
    public string Campaign { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var keys = await MakeKeys();
        server = await ServerProcess.Start(Folder, "2017-03-15T10:00:00Z");
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2),
        };
        Operator = new Api(client, keys[0]);
        (Till, TillOfStore1, OtherTill) = (Operator.With(keys[1]), Operator.With(keys[2]), Operator.With(keys[3]));
        await MakeNetwork();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    /// <summary>A household that no test has used, with one copy of each coupon of the running campaign.</summary>
    public async Task<string> NewHousehold(int copies = 1)
    {
        var household = "h" + Next();
        await Operator.Done("/v1/grants", new
        {
            campaign = Campaign, grants = new[] { new { household, copies } },
        });
        return household;
    }

    /// <summary>A transaction of A's store 1 that no test has used; add what is wanted.</summary>
    public JsonObject NewTransaction() => new()
    {
        ["store"] = "1", ["lane"] = "7", ["businessDay"] = "2017-03-15", ["transactionNumber"] = "t" + Next(),
    };

    /// <summary>A body for reserve: the transaction, one unit of each coupon's product, and the coupons.</summary>
    public static JsonObject Reserve(JsonObject transaction, string household, params string[] coupons)
    {
        var body = (JsonObject)transaction.DeepClone();
        body["household"] = household;
        body["basket"] = new JsonArray(
            new JsonObject { ["product_code"] = "1001", ["price"] = 3.00m, ["quantity"] = 1 },
            new JsonObject { ["product_code"] = "1002", ["price"] = 2.00m, ["quantity"] = 1 });
        body["coupons"] = new JsonArray(
            coupons.Select(coupon => (JsonNode)new JsonObject { ["gs1"] = coupon }).ToArray());
        return body;
    }

    /// <summary>What is asked must be refused as a problem, and leave every table as it was.</summary>
    public async Task<ApiAnswer> Refused(Func<Task<ApiAnswer>> ask)
    {
        var before = DatabaseDump.Of(Folder);
        var answer = await ask();
        Assert.True(answer.Status >= 400, answer.Text);
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.StartsWith("urn:counterfoil:problem:", answer["type"], StringComparison.Ordinal);
        Assert.Equal("urn:counterfoil:problem:" + answer["code"], answer["type"]);
        Assert.NotEqual("", answer["title"]);
        Assert.Equal(before, DatabaseDump.Of(Folder));
        return answer;
    }

    private string Next() => Interlocked.Increment(ref taken).ToString(CultureInfo.InvariantCulture);

    /// <summary>Keys are made before the server owns the folder; a till's key needs its retailer.</summary>
    private async Task<string[]> MakeKeys()
    {
        await using var network = new NetworkProcess(Folder, TimeProvider.System);
        var retailers = network.Get<SaveRetailer>();
        Retailer = await retailers.Save(Profile("a", multiplyTimes: 2));
        OtherRetailer = await retailers.Save(Profile("b", multiplyTimes: 1));
        var keys = network.Get<CreateKey>();
        return
        [
            await keys.Create("operator", new Caller("", Role.Operator, null, null)),
            await keys.Create("till of a", new Caller("", Role.Till, Retailer, null)),
            await keys.Create("till of store 1", new Caller("", Role.Till, Retailer, "1")),
            await keys.Create("till of b", new Caller("", Role.Till, OtherRetailer, null)),
        ];
    }

    private static RetailerProfile Profile(string reference, int multiplyTimes) =>
        new("", reference, reference, "UTC", new RetailerRules(Currency.Usd, multiplyTimes, 100, false));

    private async Task MakeNetwork()
    {
        var saved = await Operator.Done("/v1/retailers", new
        {
            reference = "a", name = "a", currency = "USD", timeZone = "UTC", multiplyTimes = 2, multiplyUpToMinor = 100,
        });
        Assert.Equal(Retailer, saved["id"]!.ToString());
        await Operator.Done("/v1/stores", new { retailer = Retailer, numbers = new[] { "1", "2" } });
        await Operator.Done("/v1/stores", new { retailer = OtherRetailer, numbers = new[] { "1" } });
        await Operator.Done("/v1/products", new
        {
            retailer = Retailer,
            products = new[] { Product("1001", 300), Product("1002", 200) },
        });
        await Operator.Done("/v1/offers", new
        {
            retailer = Retailer,
            offers = new[] { Offer(Coupon, "1001"), Offer(OtherCoupon, "1002"), Offer(PastCoupon, "1001") },
        });
        Campaign = await NewCampaign("now", "2017-03-01", "2017-03-31", Coupon, OtherCoupon);
        await NewCampaign("past", "2017-02-01", "2017-02-28", PastCoupon);
    }

    private static object Product(string number, int priceMinor) => new
    {
        number, name = "product " + number, department = "grocery", category = "", priceMinor,
    };

    private static object Offer(string code, string product) =>
        new { reference = code, code, products = new[] { product } };

    private async Task<string> NewCampaign(string reference, string firstDay, string lastDay, params string[] offers)
    {
        var saved = await Operator.Done("/v1/campaigns", new
        {
            retailer = Retailer, reference, name = reference, firstDay, lastDay, offers,
        });
        return saved["id"]!.ToString();
    }
}
