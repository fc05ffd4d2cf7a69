using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Storage;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Counterfoil.Server.Tests.Web;

[Collection(WebTests.Name)]
public sealed class CampaignsTests(Shop shop)
{
    private const string PaintedPixels =
        """
        canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
          .filter((value, i) => i % 4 === 3 && value > 0).length
        """;

    [Fact]
    public async Task The_numbers_are_those_of_the_database()
    {
        await using var visitor = await shop.Visit();
        await visitor.SignIn(shop.Keys.Operator);
        using var database = Database.ForReading(shop.DataFolder);
        foreach (var campaign in new FindCampaigns(database).Newest())
        {
            var row = visitor.Page.Locator($"#{campaign.Id}");
            await Expect(row.Locator("th")).ToHaveTextAsync(campaign.Name);
            await Expect(row.GetByRole(AriaRole.Cell)).ToHaveTextAsync(
            [
                $"{Words(campaign.FirstDay)} – {Words(campaign.LastDay)}",
                campaign.Name switch { "Autumn breakfast" => "Running", "Summer soup" => "Ended", _ => "Upcoming" },
                $"{campaign.Offers}", $"{campaign.GrantedHouseholds}", $"{campaign.RedeemedCoupons}",
                $"${campaign.RedeemedMinor / 100m:0.00}", $"${campaign.AddedMinor / 100m:0.00}",
            ]);
        }

        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task Both_charts_are_drawn_and_follow_the_chosen_period()
    {
        await using var visitor = await shop.Visit();
        await visitor.SignIn(shop.Keys.Operator);
        foreach (var chart in new[] { "#chart-coupons canvas", "#chart-money canvas" })
        {
            await Expect(visitor.Page.Locator(chart)).ToBeVisibleAsync();
            Assert.InRange(await visitor.Page.Locator(chart).EvaluateAsync<int>(PaintedPixels), 1000, int.MaxValue);
        }

        await visitor.Picture("campaigns");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Month" }).ClickAsync();
        await Expect(visitor.Page.Locator("#chart-coupons")).ToHaveAttributeAsync(
            "data-chart", new System.Text.RegularExpressions.Regex("Sep 2017.*Oct 2017"));
        await visitor.IsAccessible();
        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task The_page_follows_what_a_till_does_without_being_loaded_again()
    {
        await using var visitor = await shop.Visit();
        await visitor.SignIn(shop.Keys.Operator);
        var before = int.Parse(await visitor.Page.Locator("#figure-redeemed").InnerTextAsync());
        await visitor.Page.GetByText("The same as a table").ClickAsync();
        await using var cashier = await shop.Visit();
        await cashier.SignIn(shop.Keys.Till);
        await cashier.Enter("1");
        await cashier.Enter("1001");
        await cashier.Page.Keyboard.PressAsync("F4");
        await cashier.Enter(CornerShop.TwentyFiveOffOne);
        await Expect(cashier.Page.Locator("#total-after")).ToHaveTextAsync("$2.99");
        await cashier.Page.Keyboard.PressAsync("F9");
        await Expect(cashier.Page.Locator("#held")).ToBeVisibleAsync();
        await cashier.Page.Keyboard.PressAsync("F9");
        await Expect(cashier.Page.Locator("#receipt")).ToBeVisibleAsync();

        await Expect(visitor.Page.Locator("#figure-redeemed")).ToHaveTextAsync($"{before + 1}");
        await Expect(visitor.Page.Locator("#chart-coupons canvas")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("#numbers")).ToHaveAttributeAsync("open", "");
        visitor.HasNoComplaint();
    }

    [Fact]
    public async Task An_empty_network_says_which_command_to_run()
    {
        await using var visitor = await shop.VisitEmpty();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("No campaigns yet");
        await Expect(visitor.Page.Locator("code")).ToHaveTextAsync("./build.sh demo");
        await visitor.Picture("campaigns-empty");
        await visitor.Page.GotoAsync("/till");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("No retailer yet");
        visitor.HasNoComplaint();
    }

    private static string Words(DateOnly date) => date.ToString("d MMM yyyy");
}
