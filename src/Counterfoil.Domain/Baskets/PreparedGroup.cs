using Counterfoil.Domain.Offers;
using Counterfoil.Domain.Products;

namespace Counterfoil.Domain.Baskets;

/// <summary>A purchase group with the lines of one basket that count for it.</summary>
internal sealed class PreparedGroup
{
    private readonly Basket basket;
    private readonly LineSet familyless;
    private readonly bool anyUnchecked;

    private PreparedGroup(Basket basket, PurchaseGroup group, LineSet lines, LineSet withoutFamily)
    {
        this.basket = basket;
        familyless = withoutFamily;
        anyUnchecked = withoutFamily.Any;
        Place = group.Place;
        Kind = group.Requirement.Kind;
        Target = group.Requirement.Target;
        HasProduct = Kind == RequirementKind.BasketSpend || lines.Any;
        Lines = group.Requirement.Weighed is { } weighed ? Weighed(basket, lines, weighed) : lines;
    }

    public GroupPlace Place { get; }

    public RequirementKind Kind { get; }

    /// <summary>How much must be gathered: units, cents, thousandths of a pound, or grams.</summary>
    public long Target { get; }

    /// <summary>Whether a product of the group is in the basket, whatever its measure.</summary>
    public bool HasProduct { get; }

    /// <summary>The lines that count.</summary>
    public LineSet Lines { get; }

    public bool CountsUnits => Kind is RequirementKind.Units or RequirementKind.Cashier;

    public bool IsWholeBasket => Kind == RequirementKind.BasketSpend;

    public static PreparedGroup Of(Basket basket, PurchaseGroup group)
    {
        var lines = new LineSet(basket.Lines.Length);
        var withoutFamily = new LineSet(basket.Lines.Length);
        if (group.Requirement.Kind == RequirementKind.BasketSpend)
        {
            for (var line = 0; line < basket.Lines.Length; line++)
            {
                lines.Add(line);
            }
        }
        else
        {
            Find(basket, group.Products, lines, withoutFamily);
        }

        return new PreparedGroup(basket, group, lines, withoutFamily);
    }

    /// <summary>Several groups whose products count together to the first one's requirement.</summary>
    public static PreparedGroup Pool(Basket basket, IReadOnlyList<PurchaseGroup> groups, PreparedGroup[] prepared)
    {
        var lines = new LineSet(basket.Lines.Length);
        var withoutFamily = new LineSet(basket.Lines.Length);
        for (var line = 0; line < basket.Lines.Length; line++)
        {
            var matches = prepared.Where(group => group.Lines.Has(line)).ToList();
            if (matches.Count > 0)
            {
                lines.Add(line);
            }

            if (matches.Count > 0 && matches.TrueForAll(group => group.IsUnchecked(line)))
            {
                withoutFamily.Add(line);
            }
        }

        return new PreparedGroup(basket, groups[0], lines, withoutFamily);
    }

    /// <summary>Whether a line counts by its company alone.</summary>
    public bool IsUnchecked(int line) => anyUnchecked && familyless.Has(line);

    /// <summary>What a unit adds towards the target, judged on the price before coupons.</summary>
    public long Gain(int unit) => Kind switch
    {
        RequirementKind.Spend or RequirementKind.BasketSpend => basket.Prices[unit],
        RequirementKind.Pounds or RequirementKind.Kilograms => basket.Lines[basket.LineOfUnit[unit]].WeightThousandths,
        _ => 1,
    };

    private static LineSet Weighed(Basket basket, LineSet lines, Measure measure)
    {
        var weighed = new LineSet(basket.Lines.Length);
        for (var line = lines.From(0); line >= 0; line = lines.From(line + 1))
        {
            if (basket.Lines[line].Measure == measure)
            {
                weighed.Add(line);
            }
        }

        return weighed;
    }

    private static void Find(Basket basket, ProductSelection products, LineSet lines, LineSet withoutFamily)
    {
        if (products.IsListedOnly && products.Listed.Length <= 16 * basket.Lines.Length)
        {
            foreach (var key in products.ListedKeys)
            {
                for (var line = basket.FirstLine(key); line >= 0; line = basket.NextLine(line))
                {
                    if (basket.Lines[line].Product.SearchKey == key)
                    {
                        Sort(basket, products, line, lines, withoutFamily);
                    }
                }
            }

            return;
        }

        for (var line = 0; line < basket.Lines.Length; line++)
        {
            Sort(basket, products, line, lines, withoutFamily);
        }
    }

    private static void Sort(
        Basket basket, ProductSelection products, int index, LineSet lines, LineSet withoutFamily)
    {
        var line = basket.Lines[index];
        switch (products.Matches(line.Product, line.Family, line.ItemType, line.ItemNumber))
        {
            case Match.Full:
                lines.Add(index);
                break;
            case Match.FamilyUnchecked:
                lines.Add(index);
                withoutFamily.Add(index);
                break;
        }
    }
}
