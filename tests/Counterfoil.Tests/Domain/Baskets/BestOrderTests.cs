using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Xunit;

namespace Counterfoil.Tests.Domain.Baskets;

public sealed class BestOrderTests
{
    private const int Rounds = 3_000;

    [Fact]
    public void Best_is_never_below_presented_and_proves_itself_and_no_unit_line_or_basket_goes_below_zero()
    {
        var random = new RandomBaskets(4711);
        for (var round = 0; round < Rounds; round++)
        {
            var basket = RandomBaskets.Basket(random.Lines(5));
            var coupons = random.Coupons(4);
            var rules = Rules(random);
            var best = BestOrder.Check(basket, coupons, rules);
            Assert.True(best.DiscountMinor >= PresentedOrder.Check(basket, coupons, rules).DiscountMinor);
            Assert.True(
                best.Optimal,
                $"{best.DiscountMinor} of {best.UpperBoundMinor}: {RandomBaskets.Text(basket.Lines, coupons, rules)}");
            Assert.Equal(best.DiscountMinor, best.UpperBoundMinor);
            Assert.Equal(coupons.Length, best.Applied.Count + best.Refused.Count);
            Assert.All(best.Applied, one => Assert.Equal(one.FaceMinor, one.Lines.Sum(line => line.DiscountMinor)));
            for (var line = 0; line < basket.Lines.Length; line++)
            {
                var off = best.Applied.SelectMany(one => one.Lines).Where(one => one.Line == line)
                    .Sum(one => one.DiscountMinor + one.AddedMinor);
                Assert.True(off <= basket.Lines[line].TotalMinor);
            }
        }
    }

    [Fact]
    public void A_further_line_never_lowers_best()
    {
        var random = new RandomBaskets(815);
        for (var round = 0; round < Rounds; round++)
        {
            var lines = random.Lines(4);
            var coupons = random.Coupons(3);
            var rules = Rules(random, cheapest: false);
            var more = lines.ToList();
            more.Insert(random.Next(lines.Length + 1), random.Line());
            var before = BestOrder.Check(RandomBaskets.Basket(lines), coupons, rules).DiscountMinor;
            var after = BestOrder.Check(RandomBaskets.Basket([.. more]), coupons, rules).DiscountMinor;
            Assert.True(after >= before, $"{before} became {after}: {RandomBaskets.Text(more, coupons, rules)}");
        }
    }

    [Fact]
    public void Best_does_not_change_with_the_order_of_lines_when_price_picks_the_free_unit()
    {
        var random = new RandomBaskets(2026);
        for (var round = 0; round < Rounds; round++)
        {
            var lines = random.Lines(5);
            var coupons = random.Coupons(3);
            var rules = Rules(random, first: false);
            BasketLine[] turned = [.. lines.Reverse()];
            var one = BestOrder.Check(RandomBaskets.Basket(lines), coupons, rules).DiscountMinor;
            var other = BestOrder.Check(RandomBaskets.Basket(turned), coupons, rules).DiscountMinor;
            Assert.True(one == other, $"{one} and {other}: {RandomBaskets.Text(lines, coupons, rules)}");
        }
    }

    [Fact]
    public void Trying_every_assignment_of_small_baskets_finds_nothing_better_and_nothing_worse()
    {
        var random = new RandomBaskets(99);
        for (var round = 0; round < 600; round++)
        {
            var lines = random.Lines(3);
            lines = lines.Sum(line => line.Units) > 5 ? lines[..2] : lines;
            var coupons = random.Coupons(3, storeCoupons: false);
            var rules = Rules(random, first: false);
            var all = EveryAssignment.Best(lines, coupons, rules);
            var best = BestOrder.Check(RandomBaskets.Basket(lines), coupons, rules);
            Assert.True(
                all == best.DiscountMinor,
                $"{all} is possible, not {best.DiscountMinor}: {RandomBaskets.Text(lines, coupons, rules)}");
        }
    }

    [Fact]
    public void Short_of_work_it_tells_a_bound_that_holds()
    {
        var random = new RandomBaskets(7);
        for (var round = 0; round < 500; round++)
        {
            var basket = RandomBaskets.Basket(random.Lines(6));
            var coupons = random.Coupons(6);
            var rules = Rules(random);
            var hasty = BestOrder.Check(basket, coupons, rules, mostSteps: 5);
            var best = BestOrder.Check(basket, coupons, rules);
            Assert.True(
                hasty.DiscountMinor <= best.DiscountMinor && best.DiscountMinor <= hasty.UpperBoundMinor,
                $"{hasty.DiscountMinor} to {hasty.UpperBoundMinor}, {best.DiscountMinor} is best: "
                + RandomBaskets.Text(basket.Lines, coupons, rules));
            Assert.True(hasty.DiscountMinor >= PresentedOrder.Check(basket, coupons, rules).DiscountMinor);
        }
    }

    private static CheckRules Rules(RandomBaskets random, bool first = true, bool cheapest = true) => new(
        new RetailerRules(Currency.Usd, random.Next(3) + 1, random.Next(200), random.Next(2) == 0),
        first && random.Next(3) == 0 ? FreeItemChoice.First
        : cheapest && random.Next(2) == 0 ? FreeItemChoice.Cheapest : FreeItemChoice.Dearest);
}
