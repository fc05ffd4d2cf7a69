namespace Counterfoil.Formats.Gs1;

/// <summary>
/// The plain writing of an element string, as a scanner sends it: a predefined length or GS ends a value. Several
/// coupons
/// in AI (8112) may follow one another without GS.
/// </summary>
internal static class PlainElements
{
    /// <summary>Reads the elements; the error, or null.</summary>
    public static CodeError? Read(string text, int currentYear, List<Element> elements)
    {
        if (text.StartsWith('^'))
        {
            text = text.Replace('^', ElementString.Separator);
        }

        var at = text.StartsWith(ElementString.Separator) ? 1 : 0;
        if (at == text.Length)
        {
            return new CodeError("empty", "input", 0, text.Length, "There is nothing to read.");
        }

        while (at < text.Length)
        {
            if (ApplicationIdentifiers.FindFirst(text.AsSpan(at)) is not { } row)
            {
                return new CodeError(
                    "unknown-ai", "ai", at, Math.Min(4, text.Length - at), "No application identifier begins here.");
            }

            at += row.Ai.Length;
            var end = FindEnd(text, at, row);
            var value = text[at..end];
            if (ReadValue(row, value, currentYear, elements) is { } error)
            {
                return error;
            }

            at = end < text.Length && text[end] == ElementString.Separator ? end + 1 : end;
        }

        return null;
    }

    private static CodeError? ReadValue(
        ApplicationIdentifier row, string value, int currentYear, List<Element> elements)
    {
        if (row.Ai == PositiveOfferCoupon.Ai)
        {
            return ReadCoupons(value, elements);
        }

        if (!row.Accepts(value, currentYear, out var error))
        {
            return error;
        }

        elements.Add(new Element(row.Ai, value));
        return null;
    }

    private static CodeError? ReadCoupons(ReadOnlySpan<char> digits, List<Element> elements)
    {
        while (true)
        {
            if (!PositiveOfferCoupon.TryReadFirst(digits, alone: false, out var coupon, out var error))
            {
                return error;
            }

            elements.Add(new Element(PositiveOfferCoupon.Ai, coupon.Digits));
            if (coupon.Digits.Length == digits.Length)
            {
                return null;
            }

            digits = digits[(coupon.Digits.Length + PositiveOfferCoupon.Ai.Length)..];
        }
    }

    private static int FindEnd(string text, int from, ApplicationIdentifier row)
    {
        var most = row.NeedsSeparator ? text.Length - from : Math.Min(row.MaximumLength, text.Length - from);
        var separator = text.IndexOf(ElementString.Separator, from, most);
        return separator < 0 ? from + most : separator;
    }
}
