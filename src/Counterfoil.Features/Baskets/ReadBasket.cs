using System.Globalization;
using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Products;
using Counterfoil.Features.Requests;

namespace Counterfoil.Features.Baskets;

/// <summary>Reads a basket as sent; every wrong field is named.</summary>
public static class ReadBasket
{
    /// <summary>The most lines of a basket.</summary>
    public const int MostLines = 1000;

    private const int ThousandthsOfOne = 1000;

    /// <summary>Reads the lines; null when a field is wrong.</summary>
    /// <param name="lines">As sent.</param>
    /// <param name="retailerId">Whose item numbers they are.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static Basket? From(IReadOnlyList<BasketLineInput>? lines, string retailerId, FieldErrors errors)
    {
        var sent = errors.List("basket", lines, MostLines, least: 0);
        var read = sent.Select((line, i) => Line(line, retailerId, $"basket[{i}]", errors)).ToList();
        if (!errors.None)
        {
            return null;
        }

        if (!Basket.TryCreate(read.OfType<BasketLine>().ToList(), out var basket))
        {
            errors.Add("basket", $"has more than {Basket.MostUnits} units");
            return null;
        }

        return basket;
    }

    private static BasketLine? Line(BasketLineInput line, string retailerId, string field, FieldErrors errors)
    {
        if (!ProductCode.TryParse(line.ProductCode, line.Retailer ?? retailerId, out var product))
        {
            errors.Add($"{field}.product_code", "is not 1 to 48 printable characters without blanks");
        }

        var price = Minor(line.Price, $"{field}.price", errors, needed: true);
        var amount = Minor(line.Amount, $"{field}.amount", errors, needed: false);
        var weighed = line.Unit is "lb" or "kg";
        if (!weighed && line.Unit is not (null or "item"))
        {
            errors.Add($"{field}.unit", "is not item, lb or kg");
        }

        var thousandths = Thousandths(line.Quantity, $"{field}.quantity", weighed ? 3 : 0, errors);
        if (price is null || thousandths is null || !errors.None)
        {
            return null;
        }

        var total = (Int128)price.Value * thousandths.Value;
        var rounded = (total + (ThousandthsOfOne / 2)) / ThousandthsOfOne;
        if (rounded > MinorUnits.Most)
        {
            errors.Add($"{field}", $"costs more than {MinorUnits.Text(MinorUnits.Most)}");
            return null;
        }

        var units = weighed ? 1 : (int)(thousandths.Value / ThousandthsOfOne);
        return new BasketLine(line.ProductCode!, product, units, amount ?? (long)rounded);
    }

    private static long? Minor(ExactNumber? number, string field, FieldErrors errors, bool needed)
    {
        if (number is not { } written)
        {
            if (needed)
            {
                errors.Add(field, "is missing");
            }

            return null;
        }

        if (MinorUnits.TryParse(written.Text, out var minor, out var reason))
        {
            return minor;
        }

        errors.Add(field, reason);
        return null;
    }

    private static long? Thousandths(ExactNumber? number, string field, int decimals, FieldErrors errors)
    {
        if (number is not { } written)
        {
            errors.Add(field, "is missing");
            return null;
        }

        var text = written.Text;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text.Remove(point, 1);
        var fraction = point < 0 ? 0 : text.Length - point - 1;
        var bad = text.StartsWith('-') ? "is negative"
            : digits.Length is 0 or > 9 || digits.AsSpan().ContainsAnyExceptInRange('0', '9') || point == 0
                || (point >= 0 && fraction == 0) ? "is not a quantity such as 2"
            : fraction > decimals ? decimals == 0 ? "is not whole" : $"has {fraction} decimals, at most {decimals}"
            : digits.AsSpan().ContainsAnyExcept('0') ? null
            : "is zero";
        if (bad is not null)
        {
            errors.Add(field, bad);
            return null;
        }

        return long.Parse(digits + new string('0', 3 - fraction), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
