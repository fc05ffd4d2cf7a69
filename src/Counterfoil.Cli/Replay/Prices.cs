namespace Counterfoil.Cli.Replay;

/// <summary>
/// What a unit costs in the data: the median of its lines' prices, each rounded half up to the cent. A product that was
/// never sold takes the median of its type, then category, then department, then of everything.
/// </summary>
internal sealed class Prices
{
    private readonly Dictionary<string, long> ofProduct;
    private readonly Dictionary<string, Journey.Product> products;
    private readonly Dictionary<string, long> ofKind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> linesSold;

    public Prices(Journey journey, Goods goods)
    {
        products = journey.Products.DistinctBy(product => product.Id)
            .ToDictionary(product => product.Id, StringComparer.Ordinal);
        var sold = journey.Lines.Where(goods.Are)
            .Select(line => (line.ProductId, Price: ((line.TotalCents * 2) + line.Quantity) / (line.Quantity * 2L)))
            .GroupBy(line => line.ProductId, line => line.Price, StringComparer.Ordinal).ToList();
        ofProduct = sold.ToDictionary(group => group.Key, Median, StringComparer.Ordinal);
        linesSold = sold.ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var kind in sold.SelectMany(group => Kinds(group.Key).Select(kind => (kind, group)))
            .GroupBy(one => one.kind, one => one.group, StringComparer.Ordinal))
        {
            ofKind.Add(kind.Key, Median(kind.SelectMany(group => group)));
        }
    }

    /// <summary>The product's own median, or null when it was never sold.</summary>
    public long? Own(string productId) => ofProduct.TryGetValue(productId, out var price) ? price : null;

    /// <summary>Lines that the product was sold on.</summary>
    public int LinesSold(string productId) => linesSold.GetValueOrDefault(productId);

    /// <summary>The price of a unit, cents, and what it is the median of.</summary>
    public (long Cents, string Source) Of(string productId)
    {
        if (Own(productId) is { } own)
        {
            return (own, "product");
        }

        var kind = Kinds(productId).FirstOrDefault(ofKind.ContainsKey);
        return kind is null ? (0, "nothing") : (ofKind[kind], kind.Split(':')[0]);
    }

    private IEnumerable<string> Kinds(string productId)
    {
        if (products.TryGetValue(productId, out var product))
        {
            yield return "type:" + product.Type;
            yield return "category:" + product.Category;
            yield return "department:" + product.Department;
        }

        yield return "everything:";
    }

    private static long Median(IEnumerable<long> prices)
    {
        var sorted = prices.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle] + 1) / 2;
    }
}
