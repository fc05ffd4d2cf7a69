using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Offers;
using Counterfoil.Domain.Products;
using Xunit;

namespace Counterfoil.Tests.Domain.Baskets;

/// <summary>Small random baskets and terms over few products, so that coupons meet and fight.</summary>
internal sealed class RandomBaskets(int seed)
{
    private readonly Random random = new(seed);

    public int Next(int most) => random.Next(most);

    public BasketLine[] Lines(int most) => [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Line())];

    public BasketLine Line()
    {
        var units = random.Next(1, 3);
        return Line(Letter(), units, units * random.Next(0, 7) * 50L + random.Next(0, units));
    }

    public static BasketLine Line(string product, int units, long total) => new(product, Code(product), units, total);

    public PresentedCoupon[] Coupons(int most, bool storeCoupons = true) =>
        [.. Enumerable.Range(0, random.Next(1, most + 1))
            .Select(at => new PresentedCoupon($"c{at}", Terms(storeCoupons)))];

    public static Basket Basket(params BasketLine[] lines)
    {
        Assert.True(Counterfoil.Domain.Baskets.Basket.TryCreate(lines, out var basket));
        return basket;
    }

    /// <summary>A basket and its coupons in words, so that a failure can be read.</summary>
    public static string Text(IEnumerable<BasketLine> lines, IEnumerable<PresentedCoupon> coupons, CheckRules rules) =>
        string.Join(", ", lines.Select(line => $"{line.Units} {line.WrittenCode} {line.TotalMinor}")) + "; "
        + string.Join("; ", coupons.Select(coupon => Text((OfferTerms.Purchase)coupon.Terms)))
        + $"; {rules.FreeItem} reduce={rules.Retailer.ReduceOverValue}";

    private static string Text(OfferTerms.Purchase terms) =>
        $"{terms.Join} {terms.Discount} applies={terms.AppliesTo} store={terms.IsStoreCoupon} " + string.Join(
            " + ", terms.Groups.Select(group => $"{group.Requirement.Amount} {group.Requirement.Kind} of "
                + string.Join("/", group.Products.Listed.ToArray().Select(product => product.Number))));

    private OfferTerms Terms(bool storeCoupons)
    {
        var groups = Enumerable.Range(0, random.Next(3) == 0 ? random.Next(2, 4) : 1)
            .Select(place => Group((GroupPlace)place, storeCoupons)).ToList();
        var join = groups.Count == 1 ? GroupJoin.FirstOnly : GroupJoin.AnyOne + random.Next(4);
        GroupPlace? appliesTo = random.Next(3) == 0 ? (GroupPlace)random.Next(groups.Count) : null;
        var code = new[] { 0, 0, 1, 2, 5, 6, 7 }[random.Next(storeCoupons ? 7 : 5)];
        var value = code switch
        {
            1 => random.Next(2) * 120, 2 => random.Next(1, 3), 5 => random.Next(1, 101), _ => Cents(),
        };
        Assert.True(OfferTerms.Purchase.TryCreate(groups, join, Discount.Of(code, value)!, appliesTo, out var terms));
        return terms with { IsStoreCoupon = storeCoupons && random.Next(4) == 0, DoNotMultiply = random.Next(2) == 0 };
    }

    private PurchaseGroup Group(GroupPlace place, bool wholeBaskets)
    {
        var code = random.Next(6) switch { 0 => 1, 1 when wholeBaskets => 2, _ => 0 };
        Assert.True(Requirement.TryCreate(code, code == 0 ? random.Next(1, 3) : Cents(), out var requirement));
        return new PurchaseGroup(place, requirement, new ProductSelection([Code(Letter()), Code(Letter())]));
    }

    private int Cents() => random.Next(1, 9) * 50;

    private string Letter() => "abcd"[random.Next(4)].ToString();

    private static ProductCode Code(string product)
    {
        Assert.True(ProductCode.TryParse(product, "", out var code));
        return code;
    }
}
