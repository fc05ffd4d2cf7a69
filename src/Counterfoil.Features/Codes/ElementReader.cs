using Counterfoil.Formats.Gs1;

namespace Counterfoil.Features.Codes;

/// <summary>Reads element strings and Digital Links, and the coupons in them.</summary>
internal static class ElementReader
{
    /// <summary>
    /// Reads an element string, plain or bracketed; or the bare value of a coupon, when its kind is given.
    /// </summary>
    public static CodeAnswer Read(string text, CodeKind? asKind, ReadOptions options)
    {
        if (!ElementString.TryParse(Complete(text, asKind), options.CurrentYear, out var elements, out var error))
        {
            return error;
        }

        var reading = Gather(asKind ?? CodeKind.Gs1, elements.Elements, options);
        var found = Kind(reading.Coupons);
        return asKind is null ? reading with { Kind = found }
            : asKind == CodeKind.Gs1 || asKind == found ? reading
            : new CodeError(
                "wrong-kind", "input", 0, text.Length, $"This is {found.Word()}, not {asKind.Value.Word()}.");
    }

    public static CodeAnswer ReadLink(string text, ReadOptions options) =>
        DigitalLink.TryParse(text, options.CurrentYear, out var link, out var error)
            ? Gather(CodeKind.DigitalLink, link.Elements.Elements, options)
            : error;

    /// <summary>The coupons of elements that were checked, and what is odd about them.</summary>
    public static CodeReading Gather(CodeKind kind, IReadOnlyList<Element> elements, ReadOptions options)
    {
        List<CodeCoupon>? coupons = null;
        List<string>? warnings = null;
        foreach (var element in elements)
        {
            // The same coupon number may stand twice with one value; it is one coupon.
            var isRepeat = element.Ai == GlobalCoupon.Ai && coupons is not null;
            if (!isRepeat && Coupon(element, elements, options) is { } coupon)
            {
                (coupons ??= []).Add(coupon);
            }

            if (Warning(element) is { } warning)
            {
                (warnings ??= []).Add(warning);
            }
        }

        return new CodeReading(
            kind, coupons?[0].OfferId, elements, (IReadOnlyList<CodeCoupon>?)coupons ?? [],
            (IReadOnlyList<string>?)warnings ?? []);
    }

    private static CodeCoupon? Coupon(Element element, IReadOnlyList<Element> elements, ReadOptions options) =>
        element.Ai switch
        {
            NorthAmericanCoupon.Ai
                when NorthAmericanCoupon.TryParse(element.Value, options.CurrentYear, out var coupon, out _)
                => new CodeCoupon.NorthAmerican(coupon),
            PositiveOfferCoupon.Ai when PositiveOfferCoupon.TryParse(element.Value, out var coupon, out _)
                => new CodeCoupon.PositiveOffer(coupon),
            GlobalCoupon.Ai when GlobalCoupon.TryParse(element.Value, out var coupon, out _)
                => new CodeCoupon.Global(GlobalCouponTerms.Of(coupon, elements, options.CurrentYear)),
            _ => null,
        };

    private static string? Warning(Element element) => element switch
    {
        { Ai: PositiveOfferCoupon.Ai, Value: ['2', ..] } =>
            "Format 2 of AI (8112) is in use for coupons without a serial number, but not in the standard.",
        { Ai: ['8', '1', '0', ..] } => $"AI ({element.Ai}) was withdrawn.",
        _ => null,
    };

    private static CodeKind Kind(IReadOnlyList<CodeCoupon> coupons) =>
        coupons.Any(coupon => coupon is CodeCoupon.NorthAmerican) ? CodeKind.Coupon8110
        : coupons.Any(coupon => coupon is CodeCoupon.PositiveOffer) ? CodeKind.Coupon8112
        : coupons.Any(coupon => coupon is CodeCoupon.Global) ? CodeKind.Gcn
        : CodeKind.Gs1;

    private static string Complete(string text, CodeKind? asKind)
    {
        var ai = asKind switch
        {
            CodeKind.Coupon8110 => NorthAmericanCoupon.Ai,
            CodeKind.Coupon8112 => PositiveOfferCoupon.Ai,
            CodeKind.Gcn => GlobalCoupon.Ai,
            _ => null,
        };
        var isWhole = ai is null || text.StartsWith(ai, StringComparison.Ordinal)
            || text.StartsWith('(') || text.StartsWith('^')
            || text.Contains(ElementString.Separator, StringComparison.Ordinal);
        return isWhole ? text : ai + text;
    }
}
