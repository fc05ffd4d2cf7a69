using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Counterfoil.Formats.Gs1;

/// <summary>The fields from which a coupon in AI (8110) is built; what is null is left out.</summary>
public sealed record NorthAmericanCouponParts
{
    /// <summary>The funder's GS1 company prefix, 6 to 12 digits.</summary>
    public required string PrimaryCompanyPrefix { get; init; }

    /// <summary>The offer code, 6 digits.</summary>
    public required string OfferCode { get; init; }

    /// <summary>The save value, 1 to 5 digits, written as given.</summary>
    public required string SaveValueDigits { get; init; }

    /// <summary>What must be bought; its company prefix is not written.</summary>
    public required PurchaseRequirement PrimaryRequirement { get; init; }

    /// <summary>How the requirements join, 0 to 3; needed with, and only with, a second requirement.</summary>
    public char? AdditionalRulesCode { get; init; }

    /// <summary>The second purchase.</summary>
    public PurchaseRequirement? SecondRequirement { get; init; }

    /// <summary>The third purchase.</summary>
    public PurchaseRequirement? ThirdRequirement { get; init; }

    /// <summary>The last valid day, <c>YYMMDD</c>.</summary>
    public string? ExpirationDigits { get; init; }

    /// <summary>The first valid day, <c>YYMMDD</c>.</summary>
    public string? StartDigits { get; init; }

    /// <summary>The serial number, 6 to 15 digits.</summary>
    public string? Serial { get; init; }

    /// <summary>The retailer's company prefix or GLN, 7 to 13 digits.</summary>
    public string? RetailerId { get; init; }

    /// <summary>Save value code, applies-to, store coupon and do-not-multiply: four digits.</summary>
    public string? Flags { get; init; }

    /// <summary>The parts of a coupon that was read.</summary>
    public static NorthAmericanCouponParts Of(NorthAmericanCoupon coupon) => new()
    {
        PrimaryCompanyPrefix = coupon.PrimaryCompanyPrefix,
        OfferCode = coupon.OfferCode,
        SaveValueDigits = coupon.SaveValueDigits,
        PrimaryRequirement = coupon.PrimaryRequirement,
        AdditionalRulesCode = coupon.AdditionalRulesCode,
        SecondRequirement = coupon.SecondRequirement,
        ThirdRequirement = coupon.ThirdRequirement,
        ExpirationDigits = coupon.ExpirationDigits,
        StartDigits = coupon.StartDigits,
        Serial = coupon.Serial,
        RetailerId = coupon.RetailerId,
        Flags = coupon.SaveValueCode is null
            ? null
            : $"{coupon.SaveValueCode}{coupon.AppliesTo}{coupon.StoreCoupon}{(coupon.DoNotMultiply == true ? 1 : 0)}",
    };

    /// <summary>
    /// Builds the coupon; refused when a field breaks a rule, or would be read back as something else.
    /// </summary>
    /// <param name="currentYear">The year from which two-digit years are seen.</param>
    /// <param name="coupon">The coupon, when built.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public bool TryBuild(int currentYear, out NorthAmericanCoupon coupon, [NotNullWhen(false)] out CodeError? error)
    {
        if (!NorthAmericanCoupon.TryParse(Write(), currentYear, out coupon, out error))
        {
            return false;
        }

        var same = Of(coupon) == this with { PrimaryRequirement = PrimaryRequirement with { CompanyPrefix = null } };
        error = same ? null : new CodeError(
            "unwritable", "coupon", 0, coupon.Digits.Length, "The fields would be read back as others.",
            NorthAmericanCoupon.Ai);
        coupon = same ? coupon : default;
        return same;
    }

    private string Write()
    {
        var text = new StringBuilder(NorthAmericanCoupon.MaximumLength);
        Counted(text, PrimaryCompanyPrefix, 6).Append(OfferCode);
        Counted(text, SaveValueDigits, 0);
        Requirement(text, PrimaryRequirement, withPrefix: false);
        if (SecondRequirement is { } second)
        {
            Requirement(text.Append('1').Append(AdditionalRulesCode), second, withPrefix: true);
        }

        if (ThirdRequirement is { } third)
        {
            Requirement(text.Append('2'), third, withPrefix: true);
        }

        Optional(text, '3', ExpirationDigits);
        Optional(text, '4', StartDigits);
        if (Serial is not null)
        {
            Counted(text.Append('5'), Serial, 6);
        }

        if (RetailerId is not null)
        {
            Counted(text.Append('6'), RetailerId, 6);
        }

        Optional(text, '9', Flags);
        return text.ToString();
    }

    private static void Requirement(StringBuilder text, PurchaseRequirement requirement, bool withPrefix)
    {
        Counted(text, requirement.ValueDigits, 0).Append(requirement.Code).Append(requirement.FamilyCode);
        if (withPrefix && requirement.CompanyPrefix is { } prefix)
        {
            Counted(text, prefix, 6);
        }
        else if (withPrefix)
        {
            text.Append('9');
        }
    }

    private static StringBuilder Counted(StringBuilder text, string digits, int less) =>
        text.Append(digits.Length - less).Append(digits);

    private static void Optional(StringBuilder text, char indicator, string? digits)
    {
        if (digits is not null)
        {
            text.Append(indicator).Append(digits);
        }
    }
}
