using System.Diagnostics.CodeAnalysis;
using Counterfoil.Domain.Products;

namespace Counterfoil.Domain.Offers;

/// <summary>
/// Products by company and family code, as coupons without product lists name them. In an 8110 coupon the company is a
/// GS1 company prefix, compared with the thirteen-digit form of the GTIN; in a legacy coupon it is digits 2 to 6 of the
/// GTIN-12.
/// </summary>
public sealed record CompanyFamily
{
    /// <summary>The most digits of a GS1 company prefix.</summary>
    public const int MostPrefixDigits = 12;

    private CompanyFamily(string company, bool isLegacy, FamilyCode family)
    {
        Company = company;
        IsLegacy = isLegacy;
        Family = family;
    }

    /// <summary>
    /// The prefix, or the five digits of a legacy manufacturer; empty when the family code checks nothing.
    /// </summary>
    public string Company { get; }

    /// <summary>Whether the company is a legacy manufacturer number.</summary>
    public bool IsLegacy { get; }

    /// <summary>The family code.</summary>
    public FamilyCode Family { get; }

    /// <summary>Products of a GS1 company prefix, 1 to 12 digits; none is needed with family code 992.</summary>
    public static bool TryCreate(string prefix, FamilyCode family, [NotNullWhen(true)] out CompanyFamily? company)
    {
        company = null;
        if (prefix.Length > MostPrefixDigits || prefix.AsSpan().ContainsAnyExceptInRange('0', '9')
            || (prefix.Length == 0 && !family.ChecksNothing))
        {
            return false;
        }

        company = new CompanyFamily(prefix, isLegacy: false, family);
        return true;
    }

    /// <summary>Products of a legacy manufacturer number, five digits.</summary>
    public static CompanyFamily OfManufacturer(string digits, FamilyCode family)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(digits.Length, 5);
        return new CompanyFamily(digits, isLegacy: true, family);
    }

    /// <summary>Whether a product is the company's, whatever its family.</summary>
    public bool IsMaker(ProductCode product) =>
        Family.ChecksNothing
        || (product.IsGtin && (IsLegacy
            ? product.Number.StartsWith("00", StringComparison.Ordinal)
                && product.Number.AsSpan(3, Company.Length).SequenceEqual(Company)
            : product.Number.AsSpan(1).StartsWith(Company)));
}
