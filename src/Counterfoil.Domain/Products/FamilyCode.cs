using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Counterfoil.Domain.Products;

/// <summary>
/// The three digits by which a manufacturer groups its products for coupons. Zeros from the right are wildcards: 146 is
/// exact, 140 matches 14x, 100 matches 1xx, 000 any; 992 means that no product is checked at all. Source: North
/// American
/// Coupon Application Guideline R2.0, family codes.
/// </summary>
public readonly record struct FamilyCode
{
    private const int NotChecked = 992;
    private readonly short number;

    private FamilyCode(short number) => this.number = number;

    /// <summary>Any product of the company: 000.</summary>
    public static FamilyCode Any => default;

    /// <summary>Whether it is 992: every product matches, whoever made it.</summary>
    public bool ChecksNothing => number == NotChecked;

    /// <summary>Whether it is 000: every product of the company matches.</summary>
    public bool MatchesAny => number == 0;

    /// <summary>Reads three digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FamilyCode code)
    {
        code = default;
        if (text is not { Length: 3 } || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        code = new FamilyCode(short.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Whether a coupon's family code, this one, covers a product's.</summary>
    public bool Covers(FamilyCode product)
    {
        var unit = number == 0 ? 1000 : number % 100 == 0 ? 100 : number % 10 == 0 ? 10 : 1;
        return ChecksNothing || number / unit == product.number / unit;
    }

    /// <summary>The three digits.</summary>
    public override string ToString() => number.ToString("000", CultureInfo.InvariantCulture);
}
