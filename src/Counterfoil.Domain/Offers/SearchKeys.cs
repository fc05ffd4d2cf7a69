using Counterfoil.Domain.Products;

namespace Counterfoil.Domain.Offers;

/// <summary>
/// The keys under which purchase groups are filed: product, company, type of item number, or any product. A key finds
/// all groups that may count a product, and others; the group itself decides.
/// </summary>
internal static class SearchKeys
{
    private const ulong AnyKey = 1UL << 62;
    private const ulong CompanyMark = 1UL << 61;
    private const ulong TypeMark = 1UL << 60;

    /// <summary>The keys of a group.</summary>
    public static IEnumerable<ulong> Of(PurchaseGroup group)
    {
        if (group.Requirement.Kind == RequirementKind.BasketSpend)
        {
            return [AnyKey];
        }

        var products = group.Products;
        return products.Family is { } family
            ? [family.Family.ChecksNothing ? AnyKey : Company(family.Company, family.IsLegacy)]
            : products.ListedKeys.ToArray()
                .Concat(products.Ranges.ToArray().Select(range => OfType(range.Type))).Distinct();
    }

    /// <summary>The keys under which a product may be found.</summary>
    public static void Of(ProductCode product, string? itemType, List<ulong> into)
    {
        into.Add(product.SearchKey);
        if (itemType is not null)
        {
            into.Add(OfType(itemType));
        }

        if (!product.IsGtin)
        {
            return;
        }

        for (var length = 1; length <= CompanyFamily.MostPrefixDigits; length++)
        {
            into.Add(Company(product.Number.AsSpan(1, length), isLegacy: false));
        }

        into.Add(Company(product.Number.AsSpan(3, 5), isLegacy: true));
    }

    /// <summary>The key of groups that may count any product.</summary>
    public static ulong Any => AnyKey;

    private static ulong OfType(string type)
    {
        var hash = 0UL;
        foreach (var letter in type)
        {
            hash = (hash * 131) + letter;
        }

        return TypeMark | (hash & (TypeMark - 1));
    }

    private static ulong Company(ReadOnlySpan<char> digits, bool isLegacy)
    {
        var number = isLegacy ? 1UL : 0UL;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return CompanyMark | ((ulong)(digits.Length + (isLegacy ? 16 : 0)) << 50) | number;
    }
}
