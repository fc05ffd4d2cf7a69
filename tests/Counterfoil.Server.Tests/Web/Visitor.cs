using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Counterfoil.Server.Tests.Web;

/// <summary>A person with a browser of their own, which notes everything that goes wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly string Screenshots = Path.Combine(Shop.Root, "artifacts", "screenshots");
    private readonly List<string> complaints = [];
    private readonly IBrowserContext context;
    private readonly Uri home;

    private Visitor(IBrowserContext context, IPage page, Uri home)
    {
        this.context = context;
        this.home = home;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add($"console {message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"page error: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { IsFile: false } asked && asked.Scheme is "http" or "https" or "ws"
                && new Uri(request.Url).Authority != home.Authority)
            {
                complaints.Add($"asked another host: {request.Url}");
            }
        };
    }

    /// <summary>What the browser shows.</summary>
    public IPage Page { get; }

    /// <summary>Opens a browser window that has seen nothing yet.</summary>
    public static async Task<Visitor> Arrive(IBrowser browser, Uri home, int width, ColorScheme scheme)
    {
        var window = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = home.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = scheme,
        });
        window.SetDefaultTimeout(10_000);
        return new Visitor(window, await window.NewPageAsync(), home);
    }

    /// <summary>Signs in with a key.</summary>
    public async Task SignIn(string key)
    {
        await Page.GotoAsync("/sign-in");
        await Page.GetByLabel("API key").FillAsync(key);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync(url => !url.EndsWith("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>Types into the field that has the focus, then Enter.</summary>
    public async Task Enter(string text)
    {
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Keeps a picture for people to look at.</summary>
    public async Task Picture(string name)
    {
        Directory.CreateDirectory(Screenshots);
        await Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Screenshots, name + ".png"), FullPage = true, Animations = ScreenshotAnimations.Disabled,
        });
    }

    /// <summary>Nothing went wrong so far: no error, no breach of the security policy, no other host asked.</summary>
    public void HasNoComplaint() => Assert.Empty(complaints);

    /// <summary>The page does not scroll sideways.</summary>
    public async Task FitsTheScreen() => Assert.Equal(
        0, await Page.EvaluateAsync<int>(
            "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));

    /// <summary>The page passes axe-core's rules of WCAG 2.2 A and AA.</summary>
    public async Task IsAccessible()
    {
        var axe = Path.Combine(
            Shop.Root, "src", "Counterfoil.Server", "Assets", "node_modules", "axe-core", "axe.min.js");
        await Page.EvaluateAsync(await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken));
        var found = await Page.EvaluateAsync<JsonElement>(
            """
            axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(result =>
              result.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' | ')))
            """);
        Assert.Empty(found.EnumerateArray().Select(rule => rule.GetString()));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => context.DisposeAsync();
}
