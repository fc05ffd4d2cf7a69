using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Counterfoil.Domain.Products;

/// <summary>
/// What a product is known by at the till. Twelve to fourteen digits are a GTIN, and its three lengths are one product;
/// anything else is a retailer's own item number and means nothing outside that retailer.
/// </summary>
public readonly record struct ProductCode
{
    /// <summary>The longest code that is read, in characters.</summary>
    public const int MostCharacters = 48;

    private const ulong TextMark = 1UL << 63;
    private readonly ulong gtinNumber;

    private ProductCode(string number, string scope, ulong gtin = 0)
    {
        Number = number;
        Scope = scope;
        gtinNumber = gtin;
    }

    /// <summary>Whether it is a GTIN: its number has fourteen digits and no scope.</summary>
    public bool IsGtin => gtinNumber > 0 || (Scope is "" && Number is "00000000000000");

    /// <summary>
    /// A number for searching: that of the GTIN, or a hash of item number and scope; equal codes have equal keys, and
    /// other codes may.
    /// </summary>
    public ulong SearchKey => gtinNumber > 0 ? gtinNumber : (Hash(Number) ^ (Hash(Scope) << 1)) | TextMark;

    /// <summary>Fourteen digits for a GTIN, otherwise the item number as written.</summary>
    public string Number { get; }

    /// <summary>The retailer whose item number it is; empty for a GTIN.</summary>
    public string Scope { get; }

    /// <summary>Reads a product code. A wrong GTIN check digit is not refused here: scanners have checked it.</summary>
    /// <param name="text">1 to 48 printable ASCII characters without blanks.</param>
    /// <param name="retailer">Whose item numbers these are; empty when none is known.</param>
    /// <param name="code">The code, when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, string retailer, out ProductCode code)
    {
        code = default;
        if (text is not { Length: > 0 and <= MostCharacters } || text.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return false;
        }

        var gtin = text.Length is >= 12 and <= 14 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
        code = gtin
            ? new ProductCode(
                text.PadLeft(14, '0'), "", ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture))
            : new ProductCode(text, retailer);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Number;

    /// <summary>FNV-1a, so that the order of a search never depends on the process.</summary>
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var one in text)
        {
            hash = (hash ^ one) * 1099511628211UL;
        }

        return hash;
    }
}
