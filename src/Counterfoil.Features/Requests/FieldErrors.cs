using Microsoft.AspNetCore.Http.HttpResults;

namespace Counterfoil.Features.Requests;

/// <summary>Gathers what is wrong with a request, so that one answer tells it all.</summary>
public sealed class FieldErrors
{
    private readonly List<FieldError> errors = [];

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool None => errors.Count == 0;

    /// <summary>What is wrong, in the order found.</summary>
    public IReadOnlyList<FieldError> All => errors;

    /// <summary>Notes a wrong field.</summary>
    public void Add(string field, string reason, int? offset = null) =>
        errors.Add(new FieldError(field, reason, offset));

    /// <summary>Notes a field that must hold text of at most <paramref name="most"/> characters and does not.</summary>
    /// <param name="field">The field as a path.</param>
    /// <param name="text">As sent.</param>
    /// <param name="most">The longest, in characters.</param>
    /// <param name="mayBeEmpty">Whether nothing but blanks is an answer too.</param>
    /// <returns>The text, empty when it is missing.</returns>
    public string Text(string field, string? text, int most, bool mayBeEmpty = false)
    {
        if (text is null || (!mayBeEmpty && string.IsNullOrWhiteSpace(text)))
        {
            Add(field, "is missing");
        }
        else if (text.Length > most)
        {
            Add(field, $"has {text.Length} characters, at most {most}");
        }
        else if (text.AsSpan().IndexOfAnyInRange('\0', '\u001f') is >= 0 and var at)
        {
            Add(field, "has a control character", at);
        }

        return text ?? "";
    }

    /// <summary>Notes a list that is missing, too short or too long.</summary>
    /// <returns>The list, empty when it is not right.</returns>
    public IReadOnlyList<T> List<T>(string field, IReadOnlyList<T>? items, int most, int least = 1)
    {
        if (items is null || items.Count < least)
        {
            Add(field, items is null ? "is missing" : "is empty");
        }
        else if (items.Count > most)
        {
            Add(field, $"has {items.Count} entries, at most {most}");
        }

        else if (items.Any(item => item is null))
        {
            Add(field, "has an entry that is null");
        }
        else
        {
            return items;
        }

        return [];
    }

    /// <summary>The answer that tells them all: 422.</summary>
    public ProblemHttpResult Answer() => Problems.Fields(errors);
}
