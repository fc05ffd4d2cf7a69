using Counterfoil.Tests.House.Reading;
using Xunit;

namespace Counterfoil.Tests.House;

public sealed class HousePlanTests
{
    private static readonly HousePlan Plan = SourceTree.OfRepository().Plan;

    [Theory]
    [InlineData("Features", "Redemptions", "Wallets", true)]
    [InlineData("Features", "Redemptions", "Redemptions", true)]
    [InlineData("Features", "Baskets", "Wallets", true)]
    [InlineData("Features", "Wallets", "Baskets", false)]
    [InlineData("Features", "Wallets", "Redemptions", false)]
    [InlineData("Domain", "Activity", "Money", true)]
    [InlineData("Domain", "Money", "Offers", false)]
    [InlineData("Formats", "Epc", "Gs1", true)]
    [InlineData("Formats", "Gs1", "Epc", false)]
    [InlineData("Formats", "Nacha", "Apdu", false)]
    public void The_page_says_which_room_may_use_which(string floor, string from, string to, bool may) =>
        Assert.Equal(may, Plan.RoomsOf(floor)!.MayUse(from, to));

    [Theory]
    [InlineData("Domain", "Formats", true)]
    [InlineData("Cli", "Formats", true)]
    [InlineData("Server.Tests", "Features", true)]
    [InlineData("Formats", "Domain", false)]
    [InlineData("Features", "Server", false)]
    [InlineData("Server", "Cli", false)]
    public void The_page_says_which_project_may_name_which(string from, string to, bool may) =>
        Assert.Equal(may, Plan.MayName(from, to));

    [Fact]
    public void A_page_without_arrows_is_no_plan() =>
        Assert.Throws<FormatException>(() => HousePlan.Parse("# The house\n\n- Projects: `Formats`.\n"));
}
