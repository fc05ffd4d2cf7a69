using System.Globalization;
using System.Text.Json;

namespace Counterfoil.Features.Requests;

/// <summary>Takes fields out of placed JSON and keeps the first thing that is wrong with them.</summary>
public sealed class FaultFinder
{
    /// <summary>The first thing that is wrong; null so far.</summary>
    public PlacedFault? Fault { get; private set; }

    /// <summary>Notes what is wrong, unless something was before.</summary>
    public void Note(PlacedFault fault) => Fault ??= fault;

    /// <summary>Whether a value is an object; noted when not.</summary>
    public bool IsObject(PlacedJson value)
    {
        if (value.Kind != JsonTokenType.StartObject)
        {
            Note(value.Wrong(value.Path.Length == 0 ? "The text is not a JSON object." : "is not an object"));
        }

        return value.Kind == JsonTokenType.StartObject;
    }

    /// <summary>The entries of an array; empty when it is absent or wrong.</summary>
    public IReadOnlyList<PlacedJson> List(PlacedJson owner, string member, bool needed = false)
    {
        var value = owner.Find(member);
        if (value is null && needed)
        {
            Note(owner.Lacks(member));
        }

        if (value is not null && value.Kind != JsonTokenType.StartArray)
        {
            Note(value.Wrong("is not a list"));
        }

        return value is { Kind: JsonTokenType.StartArray } ? value.Items : [];
    }

    /// <summary>A text; null when it is absent or wrong.</summary>
    public string? Text(PlacedJson owner, string member, bool needed = false)
    {
        var value = owner.Find(member);
        if (value is null && needed)
        {
            Note(owner.Lacks(member));
        }

        return value is null ? null : Text(value);
    }

    /// <summary>A text; null when it is something else.</summary>
    public string? Text(PlacedJson value)
    {
        if (value.Kind != JsonTokenType.String)
        {
            Note(value.Wrong("is not a text"));
        }

        return value.Kind == JsonTokenType.String ? value.Text : null;
    }

    /// <summary>A whole number, written as a number or as its digits; null when it is absent or wrong.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="member">The name.</param>
    /// <param name="most">The largest allowed; the smallest is zero.</param>
    public int? Whole(PlacedJson owner, string member, int most)
    {
        if (owner.Find(member) is not { } value)
        {
            return null;
        }

        if (value.Kind is JsonTokenType.Number or JsonTokenType.String
            && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= most)
        {
            return number;
        }

        Note(value.Wrong($"is not a whole number from 0 to {most}"));
        return null;
    }
}
