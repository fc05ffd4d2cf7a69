using Counterfoil.Formats.Gs1;

namespace Counterfoil.Tests.Formats.Barcodes;

/// <summary>Random valid element strings of the coupon trade, of every length that a symbol can hold.</summary>
internal static class RandomCoupons
{
    public static ElementString Next(Random random)
    {
        while (true)
        {
            List<Element> elements = random.Next(4) switch
            {
                0 => [new(PositiveOfferCoupon.Ai, PositiveOffer(random))],
                1 => Global(random),
                _ => [new(NorthAmericanCoupon.Ai, NorthAmerican(random))],
            };
            if (ElementString.TryCreate(elements, 2026, out var made, out _) && elements[0].Value.Length <= 66)
            {
                return made;
            }
        }
    }

    private static string PositiveOffer(Random random)
    {
        var (funder, serial) = (random.Next(7), random.Next(10));
        return $"{random.Next(2)}{funder}{Fuzz.Digits(random, funder + 12)}{serial}{Fuzz.Digits(random, serial + 6)}";
    }

    private static string NorthAmerican(Random random)
    {
        var prefix = random.Next(7);
        var text = $"{prefix}{Fuzz.Digits(random, prefix + 12)}{Counted(random)}{Purchase(random)}";
        if (random.Next(3) == 0)
        {
            text += $"1{random.Next(4)}{Purchase(random)}{(random.Next(2) == 0 ? "9" : "0" + Fuzz.Digits(random, 6))}";
        }

        var serial = random.Next(10);
        text += Maybe(random, $"3{random.Next(27, 60)}{random.Next(10, 13)}{random.Next(10, 29)}");
        text += Maybe(random, $"5{serial}{Fuzz.Digits(random, serial + 6)}");
        return text + Maybe(random, $"9{random.Next(3)}{random.Next(3)}{random.Next(10)}{random.Next(2)}");
    }

    private static List<Element> Global(Random random)
    {
        var serial = random.Next(13);
        GlobalCoupon.TryBuild(
            Fuzz.Digits(random, 12), serial == 0 ? null : Fuzz.Digits(random, serial), out var coupon, out _);
        List<Element> elements = [new(GlobalCoupon.Ai, coupon.Digits)];
        if (random.Next(2) == 0)
        {
            elements.Add(new("3902", Fuzz.Digits(random, random.Next(1, 9))));
        }

        return elements;
    }

    private static string Maybe(Random random, string text) => random.Next(2) == 0 ? text : string.Empty;

    private static string Counted(Random random)
    {
        var length = random.Next(1, 6);
        return $"{length}{Fuzz.Digits(random, length)}";
    }

    private static string Purchase(Random random) => $"{Counted(random)}{random.Next(5)}{Fuzz.Digits(random, 3)}";
}
