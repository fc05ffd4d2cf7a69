using System.Runtime.InteropServices;

namespace Counterfoil.Formats.Gs1;

/// <summary>Where the parts of a purchase requirement lie in the value of AI (8110).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RequirementSlices(
    DigitSlice Value, DigitSlice Code, DigitSlice FamilyCode, DigitSlice CompanyPrefix)
{
    public PurchaseRequirement? From(string digits) => Code.IsPresent
        ? new PurchaseRequirement(
            Value.From(digits)!, digits[Code.Start], FamilyCode.From(digits)!, CompanyPrefix.From(digits))
        : null;
}
