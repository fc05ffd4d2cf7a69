using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Counterfoil.Domain.Offers;
using Counterfoil.Domain.Products;
using Xunit;

namespace Counterfoil.Tests.Domain.Baskets;

public sealed class PresentedOrderTests
{
    private static readonly RetailerRules Plain = new(Currency.Usd, 1, 0, ReduceOverValue: false);
    private static readonly RetailerRules Doubling = new(Currency.Usd, 2, 100, ReduceOverValue: false);

    [Fact]
    public void An_amount_comes_off_and_is_spread_by_price()
    {
        var result = Check([Line("a", 2, 1000), Line("b", 1, 300)], [Off(2, 100, "a", "b")]);
        var coupon = Assert.Single(result.Applied);
        Assert.Equal(100, coupon.FaceMinor);
        Assert.Equal([new LineDiscount(0, 2, 100, 0)], coupon.Lines);
    }

    [Fact]
    public void Further_units_are_taken_until_they_are_worth_the_value()
    {
        var result = Check([Line("a", 1, 60), Line("b", 1, 70)], [Off(1, 100, "a", "b")]);
        Assert.Equal(
            [new LineDiscount(0, 1, 46, 0), new LineDiscount(1, 1, 54, 0)], Assert.Single(result.Applied).Lines);
    }

    [Fact]
    public void The_free_item_is_the_first_unit_taken_and_others_are_used_with_it()
    {
        var result = Check([Line("a", 2, 301)], [new("x", Terms(2, new Discount.FreeItem(), Set("a")))]);
        Assert.Equal(new LineDiscount(0, 2, 151, 0), Assert.Single(Assert.Single(result.Applied).Lines));
    }

    [Fact]
    public void A_unit_serves_one_coupon_and_the_second_is_told_so()
    {
        var result = Check([Line("a", 1, 300)], [Off(1, 50, "a"), Off(1, 50, "a")]);
        Assert.Single(result.Applied);
        var refused = Assert.Single(result.Refused);
        Assert.Equal(
            (Refusal.UnitsUsed, new Missing(GroupPlace.Primary, RequirementKind.Units, 1)),
            (refused.Refusal, refused.Missing));
    }

    [Theory]
    [InlineData(1, "too-few-units", 1)]
    [InlineData(0, "no-item", 2)]
    public void What_is_missing_is_told_in_units(int units, string refusal, int missing)
    {
        var lines = units == 0 ? [] : new[] { Line("a", units, 100) };
        var refused = Assert.Single(Check(lines, [Off(2, 50, "a")]).Refused);
        Assert.Equal((refusal, missing), (refused.Refusal.Code, refused.Missing!.Units));
    }

    [Fact]
    public void A_coupon_worth_more_than_its_units_is_refused_or_cut_by_the_retailers_rule()
    {
        BasketLine[] lines = [Line("a", 1, 79)];
        var refused = Assert.Single(Check(lines, [Off(1, 100, "a")]).Refused);
        Assert.Equal((Refusal.OverValue, null), (refused.Refusal, refused.Missing));
        var cut = Check(lines, [Off(1, 100, "a")], Plain with { ReduceOverValue = true });
        Assert.Equal(79, Assert.Single(cut.Applied).FaceMinor);
    }

    [Theory]
    [InlineData(75, 349, 25)]
    [InlineData(40, 299, 40)]
    [InlineData(150, 429, 0)]
    [InlineData(45, 79, 34)]
    public void The_retailer_doubles_up_to_its_cap_and_never_beyond_the_price(long face, long price, long added) =>
        Assert.Equal(
            added, Assert.Single(Check([Line("a", 1, price)], [Off(1, face, "a")], Doubling).Applied).AddedMinor);

    [Fact]
    public void A_free_item_is_not_doubled() => Assert.Equal(
        0, Check([Line("a", 1, 50)], [new("x", Terms(1, new Discount.FreeItem(), Set("a")))], Doubling)
            .AddedMinor);

    [Fact]
    public void What_costs_nothing_gives_nothing_off_and_stays_free()
    {
        var rules = Plain with { ReduceOverValue = true };
        var result = Check([Line("a", 1, 0)], [Off(1, 50, "a"), Off(1, 50, "a")], rules);
        Assert.All(result.Refused, coupon => Assert.Equal(Refusal.NothingOff, coupon.Refusal));
    }

    [Fact]
    public void Over_random_baskets_no_unit_line_or_basket_goes_below_zero_and_missing_units_unlock()
    {
        var random = new Random(51234);
        for (var round = 0; round < 5_000; round++)
        {
            var lines = Enumerable.Range(0, random.Next(0, 6))
                .Select(_ => Line(Letter(random), random.Next(1, 5), random.Next(0, 900))).ToArray();
            var coupons = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Random(random)).ToArray();
            var rules = new RetailerRules(Currency.Usd, random.Next(1, 4), random.Next(0, 200), random.Next(2) == 0);
            var result = Check(lines, coupons, rules);
            Assert.Equal(coupons.Length, result.Applied.Count + result.Refused.Count);
            for (var line = 0; line < lines.Length; line++)
            {
                var used = result.Applied.SelectMany(one => one.Lines).Where(one => one.Line == line).ToList();
                Assert.True(used.Sum(one => one.Units) <= lines[line].Units);
                Assert.True(used.Sum(one => one.DiscountMinor + one.AddedMinor) <= lines[line].TotalMinor);
            }

            Assert.All(result.Applied, one => Assert.Equal(one.FaceMinor, one.Lines.Sum(line => line.DiscountMinor)));
            Assert.All(result.Applied, one => Assert.Equal(one.AddedMinor, one.Lines.Sum(line => line.AddedMinor)));
        }
    }

    [Fact]
    public void The_units_that_are_missing_make_the_coupon_apply()
    {
        var random = new Random(98765);
        for (var round = 0; round < 5_000; round++)
        {
            var line = Line(Letter(random), random.Next(1, 5), random.Next(5, 900));
            var coupon = Random(random);
            var product = ((OfferTerms.Purchase)coupon.Terms).Groups[0].Products.Listed[0].Number;
            foreach (var units in Check([line], [coupon]).Refused.Select(one => one.Missing?.Units).OfType<int>())
            {
                var more = Line(product, units, 5000L * units);
                Assert.Single(Check([line, more], [coupon]).Applied);
            }
        }
    }

    private static PresentedCoupon Random(Random random) => new(
        "x",
        Terms(
            random.Next(1, 5),
            random.Next(3) == 0 ? new Discount.FreeItem() : new Discount.AmountOff(random.Next(1, 400)),
            Set(Letter(random), Letter(random))));

    private static OfferTerms Terms(int units, Discount discount, HashSet<ProductCode> products) =>
        OfferTerms.Units(units, discount, new ProductSelection(products));

    private static string Letter(Random random) => "abcd"[random.Next(4)].ToString();

    private static BasketResult Check(BasketLine[] lines, PresentedCoupon[] coupons, RetailerRules? rules = null)
    {
        Assert.True(Basket.TryCreate(lines, out var basket));
        return PresentedOrder.Check(basket, coupons, rules ?? Plain);
    }

    private static PresentedCoupon Off(int units, long minor, params string[] products) =>
        new("x", Terms(units, new Discount.AmountOff(minor), Set(products)));

    private static BasketLine Line(string product, int units, long total) =>
        new(product, Set(product).Single(), units, total);

    private static HashSet<ProductCode> Set(params string[] products) => products.Select(text =>
    {
        Assert.True(ProductCode.TryParse(text, "shop", out var code));
        return code;
    }).ToHashSet();
}
