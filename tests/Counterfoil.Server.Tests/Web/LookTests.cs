using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Counterfoil.Server.Tests.Web;

[Collection(WebTests.Name)]
public sealed class LookTests(Shop shop)
{
    [Theory]
    [InlineData(ColorScheme.Light, "light")]
    [InlineData(ColorScheme.Dark, "dark")]
    public async Task Pages_fit_a_phone_and_follow_the_system(ColorScheme scheme, string name)
    {
        await using var visitor = await shop.Visit(360, scheme);
        var page = visitor.Page;
        await page.GotoAsync("/sign-in");
        await visitor.FitsTheScreen();
        await visitor.SignIn(shop.Keys.Operator);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", name);
        await Expect(page.Locator("#chart-money canvas")).ToBeVisibleAsync();
        await visitor.FitsTheScreen();
        await visitor.IsAccessible();
        await visitor.Picture($"campaigns-360-{name}");
        await page.GotoAsync("/till");
        await visitor.Enter("1");
        await visitor.Enter("2001");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Use coupon {CornerShop.FiftyOffTwo}" }).ClickAsync();
        await Expect(page.Locator("[data-missing]")).ToBeVisibleAsync();
        await visitor.FitsTheScreen();
        await visitor.IsAccessible();
        await visitor.Picture($"till-360-{name}");
        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task Dark_can_be_chosen_and_stays()
    {
        await using var visitor = await shop.Visit();
        await visitor.SignIn(shop.Keys.Operator);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Change between light and dark" }).ClickAsync();
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
        await Expect(visitor.Page.Locator("#chart-money canvas")).ToBeVisibleAsync();
        await visitor.Picture("campaigns-dark");
        await visitor.IsAccessible();
        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task The_description_of_the_api_is_a_page_for_everyone()
    {
        await using var visitor = await shop.Visit();
        await visitor.Page.GotoAsync("/docs/");
        await Expect(visitor.Page.GetByText("/v1/baskets:check")).ToBeVisibleAsync();
        await visitor.Picture("docs");
        visitor.HasNoComplaint();
    }
}
