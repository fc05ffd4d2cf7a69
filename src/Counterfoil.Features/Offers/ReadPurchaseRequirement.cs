using System.Text.Json;
using Counterfoil.Domain.Offers;
using Counterfoil.Domain.Products;
using Counterfoil.Features.Requests;

namespace Counterfoil.Features.Offers;

/// <summary>
/// Reads the purchase requirement of a master offer file entry into terms, under the names that the file uses.
/// </summary>
public static class ReadPurchaseRequirement
{
    private const int MostAmount = 99_999_999;
    private static readonly string[] Places = ["primary", "second", "third"];

    /// <summary>Reads the terms; null when a field is wrong.</summary>
    /// <param name="entry">The object.</param>
    /// <param name="company">
    /// The company prefix of the coupon's own code; a family code without a prefix uses it.
    /// </param>
    /// <param name="faults">Takes what is wrong.</param>
    public static OfferTerms.Purchase? From(PlacedJson entry, string company, FaultFinder faults)
    {
        if (!faults.IsObject(entry))
        {
            return null;
        }

        List<PurchaseGroup> groups = [];
        for (var place = GroupPlace.Primary; place <= GroupPlace.Third; place++)
        {
            if (Group(entry, place, company, faults) is { } group)
            {
                groups.Add(group);
            }
        }

        var join = Choice(entry, "additional_purchase_rules_code", "0, 1, 2 or 3", code => code <= 3, faults);
        var appliesTo = Choice(entry, "applies_to_which_item", "0, 1 or 2", code => code <= 2, faults);
        var saveCode = Choice(
            entry, "save_value_code", "0, 1, 2, 5, 6 or 7", code => code is 0 or 1 or 2 or 5 or 6 or 7, faults);
        var saveValue = faults.Whole(entry, "primary_purchase_save_value", MostAmount) ?? 0;
        var storeCoupon = faults.Whole(entry, "store_coupon", 9) ?? 0;
        var doNotMultiply = faults.Whole(entry, "donot_multiply_flag", 9) ?? 0;
        if (faults.Fault is not null)
        {
            return null;
        }

        return OfferTerms.Purchase.TryCreate(
            groups, join is { } rule ? GroupJoin.AnyOne + rule : GroupJoin.FirstOnly,
            Discount.Of(saveCode ?? 0, saveValue)!, (GroupPlace?)appliesTo, out var terms)
            ? terms with { DoNotMultiply = doNotMultiply > 0, IsStoreCoupon = storeCoupon > 0 }
            : null;
    }

    private static PurchaseGroup? Group(PlacedJson entry, GroupPlace place, string company, FaultFinder faults)
    {
        var name = Places[(int)place] + "_purchase_";
        var amount = faults.Whole(entry, name + "requirements", MostAmount);
        var code = Choice(
            entry, name + "req_code", "0, 1, 2, 3, 4 or 9", one => one is (>= 0 and <= 4) or 9, faults);
        if (place == GroupPlace.Primary && amount is null && code != (int)RequirementKind.Cashier)
        {
            faults.Note(entry.Lacks(name + "requirements"));
        }

        var products = Products(entry, name, company, faults);
        var isAsked = place == GroupPlace.Primary || amount > 0 || code == (int)RequirementKind.Cashier;
        return isAsked && Requirement.TryCreate(code ?? 0, amount ?? 0, out var requirement)
            ? new PurchaseGroup(place, requirement, products)
            : null;
    }

    private static ProductSelection Products(PlacedJson entry, string name, string company, FaultFinder faults)
    {
        List<ProductCode> listed = [], excluded = [];
        List<ItemRange> ranges = [], excludedRanges = [];
        foreach (var list in (ReadOnlySpan<string>)["gtins", "eans"])
        {
            Codes(entry, name + list, listed, faults);
            Codes(entry, $"excluded_{name}{list}", excluded, faults);
        }

        Ranges(entry, name + "prefixed_code", ranges, faults);
        Ranges(entry, $"excluded_{name}prefixed_code", excludedRanges, faults);
        return new ProductSelection(listed, ranges, Family(entry, name, company, faults), excluded, excludedRanges);
    }

    private static void Codes(PlacedJson entry, string name, List<ProductCode> into, FaultFinder faults)
    {
        foreach (var value in faults.List(entry, name))
        {
            if (faults.Text(value) is not { } text)
            {
                continue;
            }

            if (ProductCode.TryParse(text, "", out var product))
            {
                into.Add(product);
            }
            else
            {
                faults.Note(value.Wrong("is not 1 to 48 printable characters without blanks"));
            }
        }
    }

    private static void Ranges(PlacedJson entry, string name, List<ItemRange> into, FaultFinder faults)
    {
        foreach (var value in faults.List(entry, name))
        {
            if (faults.Text(value) is not { } text)
            {
                continue;
            }

            if (ItemRange.TryParse(text, out var range))
            {
                into.Add(range);
            }
            else
            {
                faults.Note(value.Wrong("is not a range such as PLU:domain:1001_1100"));
            }
        }
    }

    private static CompanyFamily? Family(PlacedJson entry, string name, string company, FaultFinder faults)
    {
        var prefix = entry.Find(name + "gs1_company_prefix");
        var family = entry.Find(name + "family_code");
        if (prefix is null && family is null)
        {
            return null;
        }

        if (!TryFamily(family, out var code))
        {
            faults.Note(family!.Wrong("is not a family code of three digits"));
        }

        if (CompanyFamily.TryCreate(prefix?.Text ?? company, code, out var selected) && IsScalar(prefix))
        {
            return selected;
        }

        if (prefix is not null)
        {
            faults.Note(prefix.Wrong("is not a company prefix of 1 to 12 digits"));
        }

        return null;
    }

    private static bool TryFamily(PlacedJson? value, out FamilyCode code)
    {
        code = FamilyCode.Any;
        return value is null
            || (IsScalar(value) && FamilyCode.TryParse(
                value.Kind == JsonTokenType.Number ? value.Text.PadLeft(3, '0') : value.Text, out code));
    }

    private static bool IsScalar(PlacedJson? value) =>
        value is null or { Kind: JsonTokenType.String or JsonTokenType.Number };

    private static int? Choice(
        PlacedJson entry, string name, string words, Func<int, bool> isAllowed, FaultFinder faults)
    {
        var value = faults.Whole(entry, name, int.MaxValue);
        if (value is { } code && !isAllowed(code))
        {
            faults.Note(entry.Find(name)!.Wrong($"is {code}, not {words}"));
            return null;
        }

        return value;
    }
}
