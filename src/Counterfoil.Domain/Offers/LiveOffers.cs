using Counterfoil.Domain.Products;

namespace Counterfoil.Domain.Offers;

/// <summary>
/// The offers that are live, compiled into an index from products to purchase groups. Never changes: adding or ending
/// an
/// offer gives a new index that shares all but the few pages which the offer's products lie on. An offer has a number
/// of
/// its own, given from zero up and never again.
/// </summary>
public sealed class LiveOffers
{
    private const int PageBits = 8;
    private const int Pages = 1 << PageBits;

    private readonly OfferPage[][] pages;
    private readonly OfferTerms.Purchase?[][] offers;

    private LiveOffers(OfferPage[][] pages, OfferTerms.Purchase?[][] offers, int next, int count)
    {
        this.pages = pages;
        this.offers = offers;
        Next = next;
        Count = count;
    }

    /// <summary>No offer.</summary>
    public static LiveOffers None { get; } = new(
        [.. Enumerable.Repeat<OfferPage[]>([.. Enumerable.Repeat(OfferPage.Empty, Pages)], Pages)], [], 0, 0);

    /// <summary>The number that the next offer gets.</summary>
    public int Next { get; }

    /// <summary>How many offers are live.</summary>
    public int Count { get; }

    /// <summary>Compiles many offers at once; their numbers are their places in the list.</summary>
    public static LiveOffers Of(IReadOnlyList<OfferTerms.Purchase> terms)
    {
        var filed = new List<OfferPage.Entry>[Pages * Pages];
        for (var offer = 0; offer < terms.Count; offer++)
        {
            foreach (var entry in Entries(offer, terms[offer]))
            {
                (filed[PageOf(entry.Key)] ??= []).Add(entry);
            }
        }

        var compiled = new OfferPage[Pages][];
        for (var outer = 0; outer < Pages; outer++)
        {
            compiled[outer] = new OfferPage[Pages];
            for (var inner = 0; inner < Pages; inner++)
            {
                ref var entries = ref filed[(outer << PageBits) | inner];
                compiled[outer][inner] = entries is null ? OfferPage.Empty : OfferPage.Of(entries);
                entries = null;
            }
        }

        OfferTerms.Purchase?[][] chunks = [.. terms.Chunk(Pages * 4)];
        return new LiveOffers(compiled, chunks, terms.Count, terms.Count);
    }

    /// <summary>The index with one offer more; its number is <see cref="Next"/>.</summary>
    public LiveOffers With(OfferTerms.Purchase terms)
    {
        var chunk = Next / (Pages * 4);
        var more = offers.ToList();
        if (chunk == more.Count)
        {
            more.Add([]);
        }

        more[chunk] = [.. more[chunk], terms];
        return new LiveOffers(
            Change(Entries(Next, terms), (page, entries) => page.With(entries)), [.. more], Next + 1, Count + 1);
    }

    /// <summary>The index without an offer; the same index when it is not live.</summary>
    public LiveOffers Without(int offer)
    {
        if (Find(offer) is not { } terms)
        {
            return this;
        }

        var (chunk, at) = Math.DivRem(offer, Pages * 4);
        var less = offers.ToArray();
        less[chunk] = [.. less[chunk]];
        less[chunk][at] = null;
        return new LiveOffers(
            Change(Entries(offer, terms), (page, entries) => page.Without(entries)), less, Next, Count - 1);
    }

    /// <summary>The terms of a live offer; null when it is not live.</summary>
    public OfferTerms.Purchase? Find(int offer)
    {
        var (chunk, at) = Math.DivRem(offer, Pages * 4);
        return offer >= 0 && chunk < offers.Length && at < offers[chunk].Length ? offers[chunk][at] : null;
    }

    /// <summary>
    /// Adds the numbers of the offers that may count a product, with one bit for each group, to a list; an offer may
    /// come more than once. What is listed only counts for sure; companies and ranges are for the group to judge.
    /// </summary>
    /// <param name="product">The product's code.</param>
    /// <param name="itemType">The type of item number; null when not given.</param>
    /// <param name="into">Takes the offers.</param>
    /// <param name="keys">Scratch space that is used again.</param>
    public void Candidates(ProductCode product, string? itemType, List<(int Offer, int Groups)> into, List<ulong> keys)
    {
        keys.Clear();
        SearchKeys.Of(product, itemType, keys);
        foreach (var key in keys)
        {
            Page(key).Read(key, into);
        }
    }

    /// <summary>Adds the offers that any basket may meet: whole-basket requirements and family code 992.</summary>
    public void CandidatesOfAny(List<(int Offer, int Groups)> into) => Page(SearchKeys.Any).Read(SearchKeys.Any, into);

    private static IEnumerable<OfferPage.Entry> Entries(int offer, OfferTerms.Purchase terms) => terms.Groups
        .SelectMany(group => SearchKeys.Of(group).Select(key => (key, Bit: 1 << (int)group.Place)))
        .GroupBy(one => one.key, one => one.Bit)
        .Select(one => new OfferPage.Entry(one.Key, offer, one.Aggregate((a, b) => a | b)));

    private static int PageOf(ulong key) => (int)((key * 11400714819323198485UL) >> (64 - (2 * PageBits)));

    private OfferPage Page(ulong key)
    {
        var page = PageOf(key);
        return pages[page >> PageBits][page & (Pages - 1)];
    }

    private OfferPage[][] Change(
        IEnumerable<OfferPage.Entry> entries, Func<OfferPage, List<OfferPage.Entry>, OfferPage> change)
    {
        var changed = pages.ToArray();
        foreach (var group in entries.GroupBy(entry => PageOf(entry.Key)))
        {
            var (outer, inner) = (group.Key >> PageBits, group.Key & (Pages - 1));
            changed[outer] = ReferenceEquals(changed[outer], pages[outer]) ? [.. pages[outer]] : changed[outer];
            changed[outer][inner] = change(changed[outer][inner], [.. group]);
        }

        return changed;
    }
}
