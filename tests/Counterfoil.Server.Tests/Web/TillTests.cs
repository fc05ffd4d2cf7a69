using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Counterfoil.Server.Tests.Web;

[Collection(WebTests.Name)]
public sealed class TillTests(Shop shop)
{
    [Fact]
    public async Task A_cashier_redeems_by_keyboard_alone()
    {
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.SignIn(shop.Keys.Till);
        await visitor.Enter("2");
        await Expect(page.Locator("#scan")).ToBeFocusedAsync();
        await visitor.Enter("2001");
        await visitor.Enter("2002");
        await page.Keyboard.PressAsync("F4");
        await visitor.Enter(CornerShop.FiftyOffTwo);
        await Expect(page.Locator("#total-after")).ToHaveTextAsync("$2.14");
        await Expect(page.Locator("#total-face")).ToHaveTextAsync("−$0.50");
        await Expect(page.Locator("#total-added")).ToHaveTextAsync("−$0.10");
        await Expect(page.Locator("#lines [data-discount]")).ToHaveCountAsync(2);
        await visitor.Picture("till-basket");
        await visitor.IsAccessible();
        await page.Keyboard.PressAsync("F9");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Paid" })).ToBeFocusedAsync();
        await Expect(page.Locator("#held")).ToContainTextAsync("1 coupon held for household 2 until 10:1");
        await visitor.Picture("till-payment");
        await visitor.IsAccessible();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#saved")).ToHaveTextAsync("Saved $0.60");
        await Expect(page.Locator("#receipt")).ToContainTextAsync("Corner Shops, store 1, lane web, 15 Nov 2017");
        await visitor.Picture("till-receipt");
        await visitor.IsAccessible();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#household")).ToBeFocusedAsync();
        await Expect(page.Locator("#household")).ToHaveValueAsync("");
        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task A_refusal_says_why_and_what_is_missing()
    {
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.SignIn(shop.Keys.Till);
        await visitor.Enter("3");
        await visitor.Enter("2001");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Use coupon {CornerShop.FiftyOffTwo}" }).ClickAsync();
        var coupon = page.Locator($"[data-coupon='{CornerShop.FiftyOffTwo}']");
        await Expect(coupon).ToHaveAttributeAsync("data-refusal", "too-few-units");
        await Expect(coupon).ToContainTextAsync("Not taken. More products of this coupon are needed.");
        await Expect(coupon.Locator("[data-missing]")).ToHaveTextAsync("Missing: 1 more product of this coupon.");
        await visitor.Picture("till-refusal");
        await visitor.IsAccessible();
        await coupon.GetByRole(AriaRole.Button, new() { Name = "Leek soup" }).ClickAsync();
        await Expect(coupon).ToContainTextAsync("−$0.50 and −$0.10 added by Corner Shops");
        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task An_unknown_household_holds_nothing_and_its_coupons_are_refused()
    {
        await using var visitor = await shop.Visit();
        await visitor.SignIn(shop.Keys.Till);
        await visitor.Enter("999");
        await Expect(visitor.Page.Locator("#no-coupons")).ToHaveTextAsync(
            "Household 999 holds no coupon that is valid on 15 Nov 2017.");
        await visitor.Enter("1001");
        await visitor.Page.Keyboard.PressAsync("F4");
        await visitor.Enter(CornerShop.TwentyFiveOffOne);
        await Expect(visitor.Page.Locator("#presented li")).ToHaveAttributeAsync("data-refusal", "not-granted");
        await visitor.Page.Keyboard.PressAsync("F9");
        await Expect(visitor.Page.Locator("#notice")).ToContainTextAsync("No coupon takes anything off");
        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field()
    {
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.SignIn(shop.Keys.Operator);
        await page.GotoAsync("/till");
        await page.Keyboard.PressAsync("F2");
        await visitor.Enter("77777");
        await Expect(page.Locator("#scan-error")).ToHaveTextAsync("No product has the number or name “77777”.");
        await visitor.Enter("1001");
        await visitor.Enter("3001");
        await Expect(page.Locator("#price-1-error")).ToHaveTextAsync("Type the price of one, such as 1.29.");
        await page.GetByLabel("Price of one Cut flowers").FillAsync("5.00");
        await page.GetByLabel("Quantity of Porridge oats").FillAsync("0");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#quantity-0-error")).ToHaveTextAsync("The quantity is zero.");
        await page.GetByLabel("Quantity of Porridge oats").FillAsync("2");
        await page.Keyboard.PressAsync("F4");
        await visitor.Enter("12");
        await Expect(page.Locator("#typed-error")).ToHaveTextAsync(
            "“12” is not a coupon number. A coupon number has 11 or 12 digits.");
        await Expect(page.Locator("#total-before")).ToHaveTextAsync("$11.98");
        await visitor.Enter(CornerShop.TwentyFiveOffOne);
        await Expect(page.Locator("#household-error")).ToHaveTextAsync("Type the household that presents the coupons.");
        await page.Keyboard.PressAsync("F9");
        await Expect(page.Locator("#store-error")).ToHaveTextAsync("Choose the store.");
        await visitor.Picture("till-errors");
        await visitor.IsAccessible();
        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task Cancelling_gives_the_coupons_back_and_keeps_the_basket()
    {
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.SignIn(shop.Keys.Till);
        await visitor.Enter("4");
        await visitor.Enter("1002");
        await page.Keyboard.PressAsync("F4");
        await visitor.Enter(CornerShop.TwentyFiveOffOne);
        await Expect(page.Locator("#total-after")).ToHaveTextAsync("$3.79");
        await page.Keyboard.PressAsync("F9");
        await Expect(page.Locator("#held")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#notice")).ToContainTextAsync("The coupons were given back.");
        await Expect(page.Locator("#total-after")).ToHaveTextAsync("$3.79");
        await page.Keyboard.PressAsync("F9");
        await Expect(page.Locator("#held")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("F9");
        await Expect(page.Locator("#receipt")).ToBeVisibleAsync();
        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task A_scanner_that_is_faster_than_the_answers_loses_nothing()
    {
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.SignIn(shop.Keys.Till);
        await page.Keyboard.PressAsync("F2");
        for (var i = 0; i < 5; i++)
        {
            await visitor.Enter("1001");
            await visitor.Enter("2001");
        }

        await Expect(page.Locator("#lines li")).ToHaveCountAsync(2);
        await Expect(page.Locator("#total-before")).ToHaveTextAsync("$23.70");
        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task A_word_finds_products_to_choose_from()
    {
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.SignIn(shop.Keys.Till);
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("soup");
        await Expect(page.Locator("#found button")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Leek soup" }).ClickAsync();
        await Expect(page.Locator("#lines li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#found button")).ToHaveCountAsync(0);
        await Expect(page.Locator("#scan")).ToBeFocusedAsync();
        visitor.HasNoComplaint();
    }
}
