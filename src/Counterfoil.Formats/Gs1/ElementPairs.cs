namespace Counterfoil.Formats.Gs1;

/// <summary>Which elements may and must stand together, after the table of application identifiers.</summary>
internal static class ElementPairs
{
    /// <summary>The first rule that the company of an element breaks, or null.</summary>
    public static CodeError? Check(IReadOnlyList<Element> elements)
    {
        foreach (var element in elements)
        {
            var row = ApplicationIdentifiers.Find(element.Ai)!;
            if (FindConflict(elements, element, row) is { } other)
            {
                var excluded = other.Ai == element.Ai ? "repeated" : "excluded";
                return new CodeError(
                    excluded + "-element", row.Title, 0, element.Value.Length,
                    $"AI ({element.Ai}) must not stand with {other}.", element.Ai);
            }

            foreach (var group in row.Requires)
            {
                if (!group.Any(alternative => Holds(elements, alternative)))
                {
                    return new CodeError(
                        "required-element-missing", row.Title, 0, element.Value.Length,
                        $"AI ({element.Ai}) needs AI ({string.Join(") or (", group)}) beside it.", element.Ai);
                }
            }
        }

        return null;
    }

    private static Element? FindConflict(
        IReadOnlyList<Element> elements, Element element, ApplicationIdentifier row)
    {
        foreach (var other in elements)
        {
            if (other.Ai == element.Ai)
            {
                if (other.Value != element.Value && element.Ai != PositiveOfferCoupon.Ai)
                {
                    return other;
                }
            }
            else if (row.Excludes.Any(pattern => ApplicationIdentifier.Fits(pattern, other.Ai)))
            {
                return other;
            }
        }

        return null;
    }

    private static bool Holds(IReadOnlyList<Element> elements, string alternative) =>
        alternative.Split('+').All(
            pattern => elements.Any(element => ApplicationIdentifier.Fits(pattern, element.Ai)));
}
