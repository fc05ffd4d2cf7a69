using System.Globalization;
using Counterfoil.Features.Codes;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Benchmarks.Questions;

/// <summary>
/// How many coupons are parsed in a second, and does a concatenation of ten cost more for each than one alone?
/// </summary>
internal static class ParseCoupons
{
    private const string Coupon8110 = "106141410222223100110222111101231023456721104561045678991201";
    private const string Coupon8112 = "0112345671234563123456789";

    public static Task Ask()
    {
        var ten = string.Concat(Enumerable.Repeat("8112" + Coupon8112, 10));
        var options = new ReadOptions(2026);
        var fields = Measurement.Of(
            "fields of one AI (8110)", () => _ = NorthAmericanCoupon.TryParse(Coupon8110, 2026, out _, out _));
        var one = Measurement.Of(
            "any code: one AI (8110)", () => _ = ReadCode.TryRead("8110" + Coupon8110, options, out _, out _));
        var single = Measurement.Of(
            "any code: one AI (8112)", () => _ = ReadCode.TryRead("8112" + Coupon8112, options, out _, out _));
        var many = Measurement.Of(
            "any code: ten AI (8112) in one string", () => _ = ReadCode.TryRead(ten, options, out _, out _));
        foreach (var measurement in new[] { fields, one, single, many })
        {
            measurement.Print();
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"each of ten takes {single.PerSecond / (many.PerSecond * 10):0.00} times as long as one alone"));
        return Task.CompletedTask;
    }
}
