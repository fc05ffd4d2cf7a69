namespace Counterfoil.Features.Codes;

/// <summary>The words by which the command line and answers name a <see cref="CodeKind"/>.</summary>
public static class CodeKinds
{
    private static readonly string[] WordsInOrder =
    [
        "gtin-8", "gtin-12", "gtin-13", "gtin-14", "upc-e", "gln", "gs1", "digital-link", "coupon-8110", "coupon-8112",
        "gcn", "coupon-upc", "coupon-ean99", "epc",
    ];

    /// <summary>All words, in the order of the kinds.</summary>
    public static IReadOnlyList<string> Words => WordsInOrder;

    /// <summary>The word for a kind.</summary>
    /// <param name="kind">Any kind.</param>
    public static string Word(this CodeKind kind) => WordsInOrder[(int)kind];

    /// <summary>The kind behind a word; null when there is none.</summary>
    /// <param name="word">For example <c>coupon-8110</c>.</param>
    public static CodeKind? Find(string word) =>
        Array.IndexOf(WordsInOrder, word) is >= 0 and var index ? (CodeKind)index : null;
}
