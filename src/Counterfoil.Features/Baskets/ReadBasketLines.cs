using System.Globalization;
using System.Text.Json;
using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Products;
using Counterfoil.Features.Requests;

namespace Counterfoil.Features.Baskets;

/// <summary>Reads the lines of a basket from placed JSON. Amounts and weights keep every digit.</summary>
internal static class ReadBasketLines
{
    private const int Thousand = 1000;

    /// <summary>Reads the basket; null when a field is wrong.</summary>
    public static Basket? From(PlacedJson root, FaultFinder faults)
    {
        List<BasketLine> lines = [];
        foreach (var line in faults.List(root, "basket", needed: true))
        {
            if (Line(line, faults) is { } read)
            {
                lines.Add(read);
            }
        }

        if (faults.Fault is not null)
        {
            return null;
        }

        if (!Basket.TryCreate(lines, out var basket))
        {
            faults.Note(root.Find("basket")!.Wrong($"has more than {Basket.MostUnits} units"));
        }

        return basket;
    }

    private static BasketLine? Line(PlacedJson line, FaultFinder faults)
    {
        if (!faults.IsObject(line))
        {
            return null;
        }

        var code = faults.Text(line, "product_code", needed: true);
        if (!ProductCode.TryParse(code, faults.Text(line, "retailer") ?? "", out var product) && code is not null)
        {
            faults.Note(line.Find("product_code")!.Wrong("is not 1 to 48 printable characters without blanks"));
        }

        var price = Minor(line, "price", needed: true, faults) ?? 0;
        var measure = Unit(line, faults);
        var quantity = Thousandths(line, measure == Measure.Item, faults);
        var amount = Minor(line, "amount", needed: false, faults);
        var family = Family(line, faults);
        var type = faults.Text(line, "product_type");
        _ = faults.Text(line, "department");
        if (faults.Fault is not null)
        {
            return null;
        }

        var total = amount ?? Total(price, quantity);
        if (total > MinorUnits.Most)
        {
            faults.Note(line.Wrong($"costs more than {MinorUnits.Text(MinorUnits.Most)}"));
            return null;
        }

        return new BasketLine(
            code!, product, measure == Measure.Item ? quantity / Thousand : 1, (long)total)
        {
            Measure = measure,
            WeightThousandths = measure == Measure.Item ? 0 : quantity,
            Family = family,
            ItemType = type,
        };
    }

    private static Int128 Total(long price, int quantity) => (((Int128)price * quantity) + (Thousand / 2)) / Thousand;

    private static Measure Unit(PlacedJson line, FaultFinder faults)
    {
        switch (faults.Text(line, "unit"))
        {
            case null or "item":
                return Measure.Item;
            case "lb":
                return Measure.Pounds;
            case "kg":
                return Measure.Kilograms;
            default:
                faults.Note(line.Find("unit")!.Wrong("is not item, lb or kg"));
                return Measure.Item;
        }
    }

    private static FamilyCode? Family(PlacedJson line, FaultFinder faults)
    {
        if (line.Find("family_code") is not { } value)
        {
            return null;
        }

        var text = value.Kind == JsonTokenType.Number ? value.Text.PadLeft(3, '0') : value.Text;
        if (FamilyCode.TryParse(text, out var family))
        {
            return family;
        }

        faults.Note(value.Wrong("is not a family code of three digits"));
        return null;
    }

    private static long? Minor(PlacedJson line, string member, bool needed, FaultFinder faults)
    {
        if (line.Find(member) is not { } value)
        {
            if (needed)
            {
                faults.Note(line.Lacks(member));
            }

            return null;
        }

        if (MinorUnits.TryParse(value.Text, out var minor, out var reason))
        {
            return minor;
        }

        faults.Note(value.Wrong(reason));
        return null;
    }

    /// <summary>A positive quantity in thousandths: whole items, or a weight of at most three decimals.</summary>
    private static int Thousandths(PlacedJson line, bool whole, FaultFinder faults)
    {
        if (line.Find("quantity") is not { } value)
        {
            faults.Note(line.Lacks("quantity"));
            return 0;
        }

        var text = value.Text;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var (units, decimals) = point < 0 ? (text, "") : (text[..point], text[(point + 1)..]);
        var wrong = text.StartsWith('-') ? "is negative"
            : units.Length == 0 || (point >= 0 && decimals.Length == 0)
                || (units + decimals).AsSpan().ContainsAnyExceptInRange('0', '9') ? "is not a quantity such as 2"
            : whole && decimals.AsSpan().ContainsAnyExcept('0') ? "is not whole"
            : decimals.Length > 3 ? $"has {decimals.Length} decimals, at most 3 are exact"
            : units.TrimStart('0').Length > 6 ? "is above 999999"
            : !(units + decimals).AsSpan().ContainsAnyExcept('0') ? "is zero"
            : null;
        if (wrong is not null)
        {
            faults.Note(value.Wrong(wrong));
            return 0;
        }

        return int.Parse(units + decimals.PadRight(3, '0')[..3], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
