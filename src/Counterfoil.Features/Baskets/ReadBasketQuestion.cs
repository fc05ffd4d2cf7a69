using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Counterfoil.Domain.Baskets;
using Counterfoil.Features.Requests;

namespace Counterfoil.Features.Baskets;

/// <summary>Reads the input of the basket contract: one JSON object; what is wrong is named with its place.</summary>
public static class ReadBasketQuestion
{
    /// <summary>The most coupons of a basket.</summary>
    public const int MostCoupons = 1000;

    /// <summary>Reads a basket with its coupons.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="today">The store's date when the input names none.</param>
    /// <param name="checkDigit">Whether a legacy coupon must carry its check digit.</param>
    /// <param name="question">What was read.</param>
    /// <param name="fault">The first thing that is wrong, when not.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> json, DateOnly today, bool checkDigit, [NotNullWhen(true)] out BasketQuestion? question,
        [NotNullWhen(false)] out PlacedFault? fault)
    {
        question = null;
        if (!PlacedJson.TryParse(json, out var root, out fault))
        {
            return false;
        }

        var faults = new FaultFinder();
        if (faults.IsObject(root))
        {
            var on = Date(root, today, faults);
            var basket = ReadBasketLines.From(root, faults);
            var coupons = faults.List(root, "coupons", needed: true);
            if (coupons.Count > MostCoupons)
            {
                faults.Note(root.Find("coupons")!.Wrong($"has {coupons.Count} entries, at most {MostCoupons}"));
            }

            List<HandedCoupon> handed = [];
            foreach (var coupon in coupons.Take(MostCoupons))
            {
                if (ReadHandedCoupon.From(coupon, on, checkDigit, faults) is { } read)
                {
                    handed.Add(read);
                }
            }

            question = faults.Fault is null ? new BasketQuestion(basket!, handed, on) : null;
        }

        fault = faults.Fault;
        return question is not null;
    }

    private static DateOnly Date(PlacedJson root, DateOnly today, FaultFinder faults)
    {
        if (faults.Text(root, "on") is not { } text)
        {
            return today;
        }

        if (!DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            faults.Note(root.Find("on")!.Wrong("is not a date such as 2026-11-22"));
        }

        return on;
    }
}
