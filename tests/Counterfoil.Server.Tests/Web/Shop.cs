using Microsoft.Playwright;
using Xunit;

namespace Counterfoil.Server.Tests.Web;

/// <summary>The corner shop's server and a browser, for all tests of the pages.</summary>
public sealed class Shop : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("counterfoil-web-");
    private ServerProcess? server;
    private ServerProcess? empty;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private CornerShop.Keys? keys;

    /// <summary>Where the server keeps its data.</summary>
    public string DataFolder => Path.Combine(folder.FullName, "shop");

    /// <summary>What to sign in with.</summary>
    public CornerShop.Keys Keys => keys!;

    /// <summary>The root of the source.</summary>
    public static string Root { get; } = FindRoot();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        keys = await CornerShop.Make(DataFolder);
        server = await ServerProcess.Start(DataFolder, "--clock", CornerShop.Today);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
        });
    }

    /// <summary>A new visitor; the test is skipped where there is no browser.</summary>
    public async Task<Visitor> Visit(int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        if (browser is null)
        {
            var missing = $"{Chromium} is missing: apt-get install chromium";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("COUNTERFOIL_REQUIRE_ALL") == "1", missing);
            Assert.Fail(missing);
        }

        return await Visitor.Arrive(browser, server!.Address, width, scheme);
    }

    /// <summary>A new visitor of a network in which there is nothing yet, signed in as its operator.</summary>
    public async Task<Visitor> VisitEmpty()
    {
        await using var visitor = await Visit();
        var data = Path.Combine(folder.FullName, "empty");
        string key;
        await using (var network = new Counterfoil.Cli.Hosting.NetworkProcess(data, TimeProvider.System))
        {
            key = await network.Get<Counterfoil.Features.Access.CreateKey>().Create(
                "operator", new Counterfoil.Features.Access.Caller(
                    "", Counterfoil.Features.Access.Role.Operator, null, null));
        }

        empty = await ServerProcess.Start(data);
        var newcomer = await Visitor.Arrive(browser!, empty.Address, 1280, ColorScheme.Light);
        await newcomer.SignIn(key);
        return newcomer;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        foreach (var started in new[] { server, empty }.OfType<ServerProcess>())
        {
            await started.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Counterfoil.slnx")))
        {
            at = at.Parent!;
        }

        return at.FullName;
    }
}
