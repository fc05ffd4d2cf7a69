using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Counterfoil.Domain.Offers;
using Counterfoil.Domain.Products;

namespace Counterfoil.Benchmarks.Questions;

/// <summary>Seeded baskets, coupons and offers over one assortment.</summary>
internal sealed class BasketWorld(int seed, int products)
{
    public const int ProductsOfGroup = 40;

    public static readonly CheckRules Rules = new(new RetailerRules(Currency.Usd, 1, 0, ReduceOverValue: false));

    private readonly Random random = new(seed);

    public Basket Basket(int lines) => Basket(Lines(lines));

    public static Basket Basket(BasketLine[] lines) =>
        Counterfoil.Domain.Baskets.Basket.TryCreate(lines, out var basket)
            ? basket
            : throw new InvalidOperationException();

    public BasketLine[] Lines(int lines) => [.. Enumerable.Range(0, lines).Select(_ =>
    {
        var (number, units) = (random.Next(products), random.Next(4) == 0 ? random.Next(2, 4) : 1);
        var product = Product(number);
        return new BasketLine(product.Number, product, units, units * (long)random.Next(79, 900));
    })];

    /// <summary>An offer of 1 to 3 groups of 40 products, of the kinds that are usual.</summary>
    public OfferTerms.Purchase Offer()
    {
        var groups = Enumerable.Range(0, random.Next(10) switch { < 7 => 1, < 9 => 2, _ => 3 })
            .Select(place => Group((GroupPlace)place)).ToList();
        var join = groups.Count == 1 ? GroupJoin.FirstOnly : GroupJoin.AnyOne + random.Next(3);
        Discount discount = random.Next(10) switch
        {
            < 7 => new Discount.AmountOff(random.Next(1, 9) * 25),
            < 9 => new Discount.FreeItem(),
            _ => new Discount.PercentOff(20),
        };
        return OfferTerms.Purchase.TryCreate(groups, join, discount, null, out var terms)
            ? terms
            : throw new InvalidOperationException();
    }

    public PresentedCoupon[] Coupons(int count) =>
        [.. Enumerable.Range(0, count).Select(at => new PresentedCoupon($"c{at}", Offer()))];

    private PurchaseGroup Group(GroupPlace place) => new(
        place, Requirement.OfUnits(random.Next(10) < 6 ? 1 : random.Next(2, 4)),
        new ProductSelection(Enumerable.Range(0, ProductsOfGroup).Select(_ => Product(random.Next(products)))));

    private static ProductCode Product(int number) =>
        ProductCode.TryParse($"6141{number:00000000}", "", out var product)
            ? product
            : throw new InvalidOperationException();
}
