using System.Globalization;

namespace Counterfoil.Formats.Gs1;

/// <summary>One purchase that a coupon in AI (8110) asks for.</summary>
/// <param name="ValueDigits">One to five digits as on the wire; zeros in front are kept.</param>
/// <param name="Code">
/// What the value counts: 0 units, 1 cents of qualifying items, 2 cents of the whole transaction, 3 hundredths of a
/// pound, 4 grams (thousandths of a kilogram), 9 the cashier decides.
/// </param>
/// <param name="FamilyCode">Three digits; zeros from the right match any.</param>
/// <param name="CompanyPrefix">
/// Six to twelve digits; null where none is written: the coupon's primary company prefix counts.
/// </param>
public readonly record struct PurchaseRequirement(
    string ValueDigits, char Code, string FamilyCode, string? CompanyPrefix)
{
    /// <summary>The value as a number, 0 to 99999.</summary>
    public int Value => int.Parse(ValueDigits, NumberStyles.None, CultureInfo.InvariantCulture);
}
