namespace Counterfoil.Formats.Gs1;

/// <summary>Which elements may and must stand together, after the table of application identifiers.</summary>
internal static class ElementPairs
{
    /// <summary>The first rule that the company of an element breaks, or null.</summary>
    public static CodeError? Check(IReadOnlyList<Element> elements)
    {
        if (elements is [var only] && ApplicationIdentifiers.Find(only.Ai)!.Requires.Count == 0)
        {
            return null;
        }

        var firsts = new Dictionary<string, Element>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            if (!firsts.TryAdd(element.Ai, element) && firsts[element.Ai].Value != element.Value
                && element.Ai != PositiveOfferCoupon.Ai)
            {
                return Conflict("repeated-element", element, firsts[element.Ai]);
            }
        }

        return firsts.Values
            .Select(element => CheckCompany(element, firsts))
            .FirstOrDefault(error => error is not null);
    }

    private static CodeError? CheckCompany(Element element, Dictionary<string, Element> firsts)
    {
        var row = ApplicationIdentifiers.Find(element.Ai)!;
        foreach (var other in firsts.Values)
        {
            if (other.Ai != element.Ai && row.Excludes.Any(pattern => ApplicationIdentifier.Fits(pattern, other.Ai)))
            {
                return Conflict("excluded-element", element, other);
            }
        }

        var missing = row.Requires.FirstOrDefault(group => !group.Any(alternative => Holds(firsts, alternative)));
        return missing is null
            ? null
            : new CodeError(
                "required-element-missing", row.Title, 0, element.Value.Length,
                $"AI ({element.Ai}) needs AI ({string.Join(") or (", missing)}) beside it.", element.Ai);
    }

    private static CodeError Conflict(string code, Element element, Element other) => new(
        code, ApplicationIdentifiers.Find(element.Ai)!.Title, 0, element.Value.Length,
        $"AI ({element.Ai}) must not stand with {other}.", element.Ai);

    private static bool Holds(Dictionary<string, Element> firsts, string alternative) =>
        alternative.Split('+').All(pattern => firsts.Keys.Any(ai => ApplicationIdentifier.Fits(pattern, ai)));
}
