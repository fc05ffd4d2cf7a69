using System.Globalization;
using System.Text.Json;
using Counterfoil.Features.Codes;
using Counterfoil.Formats.Epc;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Cli.Code;

/// <summary>
/// Coupons as JSON: codes are strings, amounts integers, dates ISO, flags booleans, what is absent is null.
/// </summary>
internal static class CouponJson
{
    /// <summary>Writes the properties of a coupon.</summary>
    public static void Write(Utf8JsonWriter json, CodeCoupon coupon)
    {
        switch (coupon)
        {
            case CodeCoupon.NorthAmerican one:
                WriteNorthAmerican(json, one.Coupon);
                break;
            case CodeCoupon.PositiveOffer one:
                WritePositiveOffer(json, one.Coupon);
                break;
            case CodeCoupon.Global one:
                WriteGlobal(json, one.Terms);
                break;
            case CodeCoupon.Legacy one:
                WriteLegacy(json, one);
                break;
            case CodeCoupon.General one:
                WriteGeneral(json, one.Coupon);
                break;
        }
    }

    private static void WriteNorthAmerican(Utf8JsonWriter json, NorthAmericanCoupon coupon)
    {
        json.WriteString("primaryCompanyPrefix", coupon.PrimaryCompanyPrefix);
        json.WriteString("offerCode", coupon.OfferCode);
        json.WriteNumber("saveValue", coupon.SaveValue);
        WriteRequirement(json, "primaryRequirement", coupon.PrimaryRequirement);
        WriteDigit(json, "additionalRulesCode", coupon.AdditionalRulesCode);
        WriteRequirement(json, "secondRequirement", coupon.SecondRequirement);
        WriteRequirement(json, "thirdRequirement", coupon.ThirdRequirement);
        WriteDate(json, "expirationDate", coupon.ExpirationDate);
        WriteDate(json, "startDate", coupon.StartDate);
        json.WriteString("serial", coupon.Serial);
        json.WriteString("retailerId", coupon.RetailerId);
        WriteDigit(json, "saveValueCode", coupon.SaveValueCode);
        WriteDigit(json, "appliesTo", coupon.AppliesTo);
        WriteDigit(json, "storeCoupon", coupon.StoreCoupon);
        if (coupon.DoNotMultiply is { } flag)
        {
            json.WriteBoolean("doNotMultiply", flag);
        }
        else
        {
            json.WriteNull("doNotMultiply");
        }
    }

    private static void WritePositiveOffer(Utf8JsonWriter json, PositiveOfferCoupon coupon)
    {
        WriteDigit(json, "format", coupon.Format);
        json.WriteString("funderId", coupon.FunderId);
        json.WriteString("offerCode", coupon.OfferCode);
        json.WriteString("serial", coupon.Serial);
        json.WriteString("baseId", coupon.BaseId);
        if (coupon.TrackingCode is { } tracking)
        {
            json.WriteString("trackingCode", tracking);
        }
    }

    private static void WriteGlobal(Utf8JsonWriter json, GlobalCouponTerms terms)
    {
        json.WriteString("gcn", terms.Coupon.Gcn);
        json.WriteString("serial", terms.Coupon.Serial);
        WriteDate(json, "expirationDate", terms.ExpirationDate);
        WriteNumber(json, "amount", terms.Amount);
        WriteNumber(json, "amountDecimals", terms.AmountDecimals);
        WriteNumber(json, "percent", terms.Percent);
        WriteNumber(json, "percentDecimals", terms.PercentDecimals);
        WriteNumber(json, "points", terms.Points);
    }

    private static void WriteLegacy(Utf8JsonWriter json, CodeCoupon.Legacy coupon)
    {
        json.WriteString("manufacturer", coupon.Manufacturer);
        json.WriteString("familyCode", coupon.FamilyCode);
        json.WriteString("valueCode", coupon.ValueCode);
        WriteNumber(json, "itemsRequired", coupon.Value?.ItemsRequired);
        WriteNumber(json, "centsOff", coupon.Value?.CentsOff);
        if (coupon.Value is { } value)
        {
            json.WriteBoolean("freeItem", value.FreeItem);
        }
        else
        {
            json.WriteNull("freeItem");
        }
    }

    private static void WriteGeneral(Utf8JsonWriter json, GidCoupon coupon)
    {
        json.WriteString("maker", coupon.Maker.ToString(CultureInfo.InvariantCulture));
        json.WriteString("familyCode", coupon.FamilyCode);
        json.WriteString("valueCode", coupon.ValueCode);
        json.WriteString("reserved", coupon.Reserved.ToString(CultureInfo.InvariantCulture));
        json.WriteString("serial", coupon.Serial.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteRequirement(Utf8JsonWriter json, string name, PurchaseRequirement? requirement)
    {
        if (requirement is not { } purchase)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", purchase.Value);
        WriteDigit(json, "code", purchase.Code);
        json.WriteString("familyCode", purchase.FamilyCode);
        json.WriteString("companyPrefix", purchase.CompanyPrefix);
        json.WriteEndObject();
    }

    private static void WriteDigit(Utf8JsonWriter json, string name, char? digit)
    {
        if (digit is { } one)
        {
            json.WriteString(name, [one]);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
