using System.Diagnostics.CodeAnalysis;
using Counterfoil.Formats.Epc;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Features.Codes;

/// <summary>
/// Makes an EPC out of a tag URI, a pure identity URI or an element string with a serialised coupon number.
/// </summary>
public static class EncodeEpc
{
    /// <summary>Makes the EPC.</summary>
    /// <param name="text">A URI, or an element string that holds AI (255) and nothing else.</param>
    /// <param name="companyPrefixDigits">
    /// 6 to 12; an element string does not say how long the company prefix is.
    /// </param>
    /// <param name="filter">0 to 7; 0 when null and the text names none.</param>
    /// <param name="epc">The EPC, when made.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryEncode(
        string text, int? companyPrefixDigits, int? filter, [NotNullWhen(true)] out EpcCode? epc,
        [NotNullWhen(false)] out CodeError? error)
    {
        if (!text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase))
        {
            return TryEncodeElements(text, companyPrefixDigits, filter ?? 0, out epc, out error);
        }

        if (!EpcCode.TryParse(text, filter ?? 0, out epc, out error))
        {
            return false;
        }

        error = epc switch
        {
            Sgcn sgcn when filter is { } wanted && sgcn.Filter != wanted => new CodeError(
                "filter-conflict", "filter", 0, 0, $"The tag URI names filter {sgcn.Filter}, not {wanted}."),
            Gid when filter is not null => new CodeError("no-filter", "filter", 0, 0, "GID-96 has no filter."),
            Sgcn sgcn when companyPrefixDigits is { } digits && sgcn.CompanyPrefix.Length != digits => new CodeError(
                "company-prefix-conflict", "companyPrefix", 0, 0,
                $"The URI names a company prefix of {sgcn.CompanyPrefix.Length} digits, not {digits}."),
            _ => null,
        };
        epc = error is null ? epc : null;
        return error is null;
    }

    private static bool TryEncodeElements(
        string text, int? companyPrefixDigits, int filter, [NotNullWhen(true)] out EpcCode? epc,
        [NotNullWhen(false)] out CodeError? error)
    {
        epc = null;
        if (!ReadCode.TryRead(text, new ReadOptions(DateOnly.MinValue.Year), out var reading, out error))
        {
            return false;
        }

        if (reading is not { Kind: CodeKind.Gcn, Elements.Count: 1, Coupons: [CodeCoupon.Global coupon] })
        {
            error = new CodeError(
                "not-encodable", "input", 0, text.Length, "Only a coupon number, AI (255) alone, can be encoded.");
            return false;
        }

        if (companyPrefixDigits is not { } digits)
        {
            error = new CodeError(
                "company-prefix-digits-missing", "companyPrefix", 0, 0,
                "An element string does not say how many digits the company prefix has.");
            return false;
        }

        var made = Sgcn.TryCreate(coupon.Terms.Coupon, digits, filter, out var sgcn, out error);
        epc = sgcn;
        return made;
    }
}
