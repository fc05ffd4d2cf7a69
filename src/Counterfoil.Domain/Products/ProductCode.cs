using System.Diagnostics.CodeAnalysis;

namespace Counterfoil.Domain.Products;

/// <summary>
/// What a product is known by at the till. Twelve to fourteen digits are a GTIN, and its three lengths are one product;
/// anything else is a retailer's own item number and means nothing outside that retailer.
/// </summary>
public readonly record struct ProductCode
{
    /// <summary>The longest code that is read, in characters.</summary>
    public const int MostCharacters = 48;

    private ProductCode(string number, string scope)
    {
        Number = number;
        Scope = scope;
    }

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
        code = gtin ? new ProductCode(text.PadLeft(14, '0'), "") : new ProductCode(text, retailer);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Number;
}
