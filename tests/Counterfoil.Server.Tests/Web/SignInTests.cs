using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Counterfoil.Server.Tests.Web;

[Collection(WebTests.Name)]
public sealed class SignInTests(Shop shop)
{
    [Fact]
    public async Task A_wrong_key_is_told_beside_the_field()
    {
        await using var visitor = await shop.Visit();
        await visitor.Page.GotoAsync("/");
        await Expect(visitor.Page).ToHaveTitleAsync("Sign in – Counterfoil");
        await visitor.Enter("cf_operator_wrong");
        await Expect(visitor.Page.Locator("#key")).ToHaveAccessibleDescriptionAsync(
            "No key is known by these characters. Copy all of it, from cf_ on.");
        await visitor.Picture("sign-in-wrong");
        await visitor.IsAccessible();
        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task An_operator_comes_to_the_campaigns_and_can_sign_out()
    {
        await using var visitor = await shop.Visit();
        await visitor.SignIn(shop.Keys.Operator);
        await Expect(visitor.Page).ToHaveTitleAsync("Campaigns – Counterfoil");
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(visitor.Page).ToHaveTitleAsync("Sign in – Counterfoil");
        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task A_till_comes_to_the_till_and_is_told_that_campaigns_are_not_its_own()
    {
        await using var visitor = await shop.Visit();
        await visitor.SignIn(shop.Keys.Till);
        await Expect(visitor.Page).ToHaveTitleAsync("Till – Counterfoil");
        await visitor.Page.GotoAsync("/campaigns");
        await Expect(visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert).First)
            .ToContainTextAsync("That page needs an operator's key.");
        visitor.HasNoComplaint();
    }
}
