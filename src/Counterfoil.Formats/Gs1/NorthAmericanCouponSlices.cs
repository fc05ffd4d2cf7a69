using System.Runtime.InteropServices;

namespace Counterfoil.Formats.Gs1;

/// <summary>Where the fields of AI (8110) lie; made by walking once over the digits.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct NorthAmericanCouponSlices
{
    public DigitSlice PrimaryCompanyPrefix { get; private set; }

    public DigitSlice OfferCode { get; private set; }

    public DigitSlice SaveValue { get; private set; }

    public RequirementSlices Primary { get; private set; }

    public DigitSlice RulesCode { get; private set; }

    public RequirementSlices Second { get; private set; }

    public RequirementSlices Third { get; private set; }

    public DigitSlice Expiration { get; private set; }

    public DigitSlice Start { get; private set; }

    public DigitSlice Serial { get; private set; }

    public DigitSlice Retailer { get; private set; }

    public DigitSlice Flags { get; private set; }

    public DateOnly? ExpirationDate { get; private set; }

    public DateOnly? StartDate { get; private set; }

    /// <summary>Finds every field, left to right; the cursor keeps the first error.</summary>
    public static NorthAmericanCouponSlices Read(ref DigitCursor cursor, ReadOnlySpan<char> digits, int currentYear)
    {
        var slices = default(NorthAmericanCouponSlices);
        slices.PrimaryCompanyPrefix = cursor.Counted("primaryCompanyPrefix", "0123456", 6);
        slices.OfferCode = cursor.Fixed("offerCode", 6);
        slices.SaveValue = cursor.Counted("saveValue", "12345", 0);
        slices.Primary = ReadRequirement(
            ref cursor, "primaryRequirement.value", "primaryRequirement.code", "primaryRequirement.familyCode", null);
        slices.ReadFurtherPurchases(ref cursor);
        slices.ReadDates(ref cursor, digits, currentYear);
        slices.Serial = cursor.Takes('5') ? cursor.Counted("serial", "0123456789", 6) : default;
        slices.Retailer = cursor.Takes('6') ? cursor.Counted("retailerId", "1234567", 6) : default;
        slices.ReadFlags(ref cursor);
        cursor.End();
        return slices;
    }

    private void ReadFurtherPurchases(ref DigitCursor cursor)
    {
        if (cursor.Takes('1'))
        {
            RulesCode = cursor.Code("additionalRulesCode", "0123");
            Second = ReadRequirement(
                ref cursor, "secondRequirement.value", "secondRequirement.code", "secondRequirement.familyCode",
                "secondRequirement.companyPrefix");
        }

        if (cursor.Takes('2'))
        {
            Third = ReadRequirement(
                ref cursor, "thirdRequirement.value", "thirdRequirement.code", "thirdRequirement.familyCode",
                "thirdRequirement.companyPrefix");
        }
    }

    private void ReadDates(ref DigitCursor cursor, ReadOnlySpan<char> digits, int currentYear)
    {
        if (cursor.Takes('3'))
        {
            Expiration = cursor.Fixed("expirationDate", 6);
            ExpirationDate = ReadDate(ref cursor, Expiration, "expirationDate", digits, currentYear);
        }

        if (cursor.Takes('4'))
        {
            Start = cursor.Fixed("startDate", 6);
            StartDate = ReadDate(ref cursor, Start, "startDate", digits, currentYear);
            if (Expiration.IsPresent && cursor.Error is null
                && Expiration.In(digits).SequenceCompareTo(Start.In(digits)) < 0)
            {
                cursor.Refuse(
                    "expiration-before-start", "expirationDate", Start.Start - 8, 14,
                    "The coupon expires before it starts.");
            }
        }
    }

    private void ReadFlags(ref DigitCursor cursor)
    {
        if (!cursor.Takes('9'))
        {
            return;
        }

        var first = cursor.Code("saveValueCode", "01256");
        cursor.Code("appliesTo", "012");
        cursor.Code("storeCoupon", "0123456789");
        cursor.Code("doNotMultiply", "01");
        Flags = first with { Length = 4 };
    }

    private static RequirementSlices ReadRequirement(
        ref DigitCursor cursor, string value, string code, string familyCode, string? companyPrefix)
    {
        var valueSlice = cursor.Counted(value, "12345", 0);
        var codeSlice = cursor.Code(code, "012349");
        var familySlice = cursor.Fixed(familyCode, 3);
        var prefixSlice = companyPrefix is null || cursor.Takes('9')
            ? default
            : cursor.Counted(companyPrefix, "01234569", 6);
        return new RequirementSlices(valueSlice, codeSlice, familySlice, prefixSlice);
    }

    private static DateOnly? ReadDate(
        ref DigitCursor cursor, DigitSlice slice, string field, ReadOnlySpan<char> digits, int currentYear)
    {
        var date = cursor.Error is null ? TwoDigitYear.ReadDate(slice.In(digits), currentYear) : null;
        if (date is null)
        {
            cursor.Refuse("invalid-date", field, slice.Start, 6, "There is no such day.");
        }

        return date;
    }
}
