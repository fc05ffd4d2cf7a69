using Counterfoil.Domain.Products;

namespace Counterfoil.Domain.Offers;

/// <summary>
/// Which products count for a purchase group. Lists and ranges decide alone when there are any, else company and family
/// code; what is excluded never counts. Made once and searched often: products are kept sorted by search key.
/// </summary>
public sealed class ProductSelection
{
    private readonly ProductCode[] listed;
    private readonly ulong[] keys;
    private readonly ItemRange[] ranges;
    private readonly ProductCode[] excluded;
    private readonly ItemRange[] excludedRanges;

    /// <summary>Makes a selection.</summary>
    /// <param name="listed">Products that count, in any order.</param>
    /// <param name="ranges">Ranges of item numbers that count.</param>
    /// <param name="family">Company and family code, used when nothing is listed; null for none.</param>
    /// <param name="excluded">Products that do not count.</param>
    /// <param name="excludedRanges">Ranges that do not count.</param>
    public ProductSelection(
        IEnumerable<ProductCode> listed, IEnumerable<ItemRange>? ranges = null, CompanyFamily? family = null,
        IEnumerable<ProductCode>? excluded = null, IEnumerable<ItemRange>? excludedRanges = null)
    {
        this.listed = [.. listed.Distinct().OrderBy(product => product.SearchKey)];
        keys = Array.ConvertAll(this.listed, product => product.SearchKey);
        this.ranges = [.. ranges ?? []];
        Family = this.listed.Length + this.ranges.Length == 0 ? family : null;
        this.excluded = [.. excluded ?? []];
        this.excludedRanges = [.. excludedRanges ?? []];
    }

    /// <summary>No product.</summary>
    public static ProductSelection Nothing { get; } = new([]);

    /// <summary>The listed products by rising search key.</summary>
    public ReadOnlySpan<ProductCode> Listed => listed;

    /// <summary>The search keys of the listed products, rising.</summary>
    public ReadOnlySpan<ulong> ListedKeys => keys;

    /// <summary>The ranges.</summary>
    public ReadOnlySpan<ItemRange> Ranges => ranges;

    /// <summary>Company and family code; null when products or ranges are listed.</summary>
    public CompanyFamily? Family { get; }

    /// <summary>Whether only listed products can match, so that a search by key finds all that do.</summary>
    public bool IsListedOnly => ranges.Length == 0 && Family is null;

    /// <summary>Whether a product counts.</summary>
    /// <param name="product">Its code.</param>
    /// <param name="family">Its family code; null when the till does not know it.</param>
    /// <param name="type">The type of item number; null when not given.</param>
    /// <param name="itemNumber">The code as a number; null when it is none.</param>
    public Match Matches(ProductCode product, FamilyCode? family, string? type, long? itemNumber)
    {
        if (Array.IndexOf(excluded, product) >= 0
            || (excludedRanges.Length > 0 && Array.Exists(excludedRanges, range => range.Includes(type, itemNumber))))
        {
            return Match.None;
        }

        if (Family is not null)
        {
            return MatchesFamily(Family, product, family);
        }

        var isIn = IsListed(product)
            || (ranges.Length > 0 && Array.Exists(ranges, range => range.Includes(type, itemNumber)));
        return isIn ? Match.Full : Match.None;
    }

    private static Match MatchesFamily(CompanyFamily wanted, ProductCode product, FamilyCode? family) =>
        !wanted.IsMaker(product) ? Match.None
        : wanted.Family.ChecksNothing || wanted.Family.MatchesAny ? Match.Full
        : family is not { } known ? Match.FamilyUnchecked
        : wanted.Family.Covers(known) ? Match.Full
        : Match.None;

    private bool IsListed(ProductCode product)
    {
        var key = product.SearchKey;
        var at = Array.BinarySearch(keys, key);
        while (at > 0 && keys[at - 1] == key)
        {
            at--;
        }

        for (; at >= 0 && at < keys.Length && keys[at] == key; at++)
        {
            if (listed[at] == product)
            {
                return true;
            }
        }

        return false;
    }
}
