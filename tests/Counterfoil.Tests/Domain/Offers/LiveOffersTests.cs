using Counterfoil.Domain.Offers;
using Counterfoil.Domain.Products;
using Xunit;

namespace Counterfoil.Tests.Domain.Offers;

public sealed class LiveOffersTests
{
    [Fact]
    public void Offers_added_one_by_one_are_found_like_offers_compiled_at_once()
    {
        var random = new Random(3);
        var terms = Enumerable.Range(0, 500).Select(_ => Terms(random)).ToList();
        var all = LiveOffers.Of(terms);
        var grown = terms.Aggregate(LiveOffers.None, (offers, one) => offers.With(one));
        Assert.Equal((500, 500), (all.Count, grown.Next));
        foreach (var product in Enumerable.Range(0, 60).Select(Product))
        {
            var wanted = Enumerable.Range(0, 500).Where(offer => Matches(terms[offer], product)).ToList();
            Assert.Equal(wanted, Found(all, product));
            Assert.Equal(wanted, Found(grown, product));
        }
    }

    [Fact]
    public void An_ended_offer_is_found_no_more_and_the_index_before_still_has_it()
    {
        var random = new Random(4);
        var all = LiveOffers.Of([.. Enumerable.Range(0, 50).Select(_ => Terms(random))]);
        var less = all.Without(7).Without(7);
        Assert.Equal((50, 49), (all.Count, less.Count));
        Assert.Null(less.Find(7));
        Assert.NotNull(all.Find(7));
        foreach (var product in Enumerable.Range(0, 60).Select(Product))
        {
            Assert.Equal(Found(all, product).Where(offer => offer != 7), Found(less, product));
        }
    }

    private static List<int> Found(LiveOffers offers, ProductCode product)
    {
        List<(int Offer, int Groups)> found = [];
        offers.Candidates(product, null, found, []);
        return [.. found.Where(one => Matches(offers.Find(one.Offer)!, product)).Select(one => one.Offer).Distinct()
            .Order()];
    }

    private static bool Matches(OfferTerms.Purchase terms, ProductCode product) => terms.Groups.Any(
        group => group.Products.Matches(product, null, null, null) != Match.None);

    private static OfferTerms.Purchase Terms(Random random)
    {
        Assert.True(FamilyCode.TryParse("140", out var family));
        Assert.True(CompanyFamily.TryCreate("061414" + random.Next(3), family, out var company));
        return random.Next(4) == 0
            ? OfferTerms.Units(1, new Discount.AmountOff(50), new ProductSelection([], family: company))
            : OfferTerms.Units(1, new Discount.AmountOff(50), new ProductSelection(
                Enumerable.Range(0, 5).Select(_ => Product(random.Next(60)))));
    }

    private static ProductCode Product(int number)
    {
        Assert.True(ProductCode.TryParse($"61414{number % 3}00{number:0000}", "", out var product));
        return product;
    }
}
