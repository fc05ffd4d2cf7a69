using System.Buffers;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// Takes a GS1 Digital Link URI apart; places in errors count from its start, or in the decoded value of an AI.
/// </summary>
internal sealed class DigitalLinkReader(string text, int currentYear)
{
    private static readonly SearchValues<char> UriCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    private static readonly SearchValues<char> NotInDomain = SearchValues.Create("_~?#@!$&'()*+,;=%");

    public List<Element> Elements { get; } = [];

    public string Stem { get; private set; } = string.Empty;

    /// <summary>Reads the whole URI; the error, or null.</summary>
    public CodeError? Read()
    {
        var stranger = text.AsSpan().IndexOfAnyExcept(UriCharacters);
        if (stranger >= 0)
        {
            return new CodeError("invalid-character", "uri", stranger, 1, "A URI does not allow this character.");
        }

        var domain = text.StartsWith("https://", StringComparison.Ordinal)
            || text.StartsWith("HTTPS://", StringComparison.Ordinal) ? 8
            : text.StartsWith("http://", StringComparison.Ordinal)
            || text.StartsWith("HTTP://", StringComparison.Ordinal) ? 7 : 0;
        if (domain == 0)
        {
            return new CodeError(
                "invalid-scheme", "uri", 0, Math.Max(text.IndexOf(':', StringComparison.Ordinal), 0),
                "The scheme is http or https, all in lower or all in upper case.");
        }

        var path = text.IndexOf('/', domain);
        if (path <= domain)
        {
            return new CodeError("no-path", "uri", 0, text.Length, "A host and a path with a key belong here.");
        }

        var bad = text.AsSpan(domain, path - domain).IndexOfAny(NotInDomain);
        if (bad >= 0)
        {
            return new CodeError("invalid-character", "host", domain + bad, 1, "A host does not allow this character.");
        }

        var end = text.IndexOf('#', path) is >= 0 and var hash ? hash : text.Length;
        var query = text.IndexOf('?', path, end - path) is >= 0 and var mark ? mark : end;
        return ReadPath(path, query) ?? ReadQuery(Math.Min(query + 1, end), end);
    }

    private CodeError? ReadPath(int from, int to)
    {
        var segments = text[(from + 1)..to].Split('/');
        var key = FindKey(segments);
        if (key < 0)
        {
            return new CodeError("no-key", "uri", from, to - from, "The path holds no primary key of GS1.");
        }

        Stem = text[..from] + string.Concat(segments.Take(key).Select(segment => "/" + segment));
        var place = from + 1 + segments.Take(key).Sum(segment => segment.Length + 1);
        var start = place;
        for (var i = key; i < segments.Length; i += 2)
        {
            if (Add(segments[i], segments[i + 1], place + segments[i].Length + 1, inQuery: false) is { } error)
            {
                return error;
            }

            place += segments[i].Length + segments[i + 1].Length + 2;
        }

        return FitsSequence()
            ? null
            : new CodeError(
                "invalid-qualifiers", "uri", start, to - start,
                "These qualifiers, in this order, do not go with the key.");
    }

    /// <summary>
    /// The last key from the end of the path, walking back over pairs of identifier and value; or -1.
    /// </summary>
    private static int FindKey(string[] segments)
    {
        for (var i = segments.Length - 2; i >= 0; i -= 2)
        {
            if (ApplicationIdentifiers.Find(segments[i]) is not { } row)
            {
                return -1;
            }

            if (row.LinkKey is not null)
            {
                return i;
            }
        }

        return -1;
    }

    private bool FitsSequence()
    {
        var qualifiers = Elements.Skip(1).Select(element => element.Ai).ToList();
        var sequences = ApplicationIdentifiers.Find(Elements[0].Ai)!.LinkKey!;
        return qualifiers.Count == 0 || sequences.Any(sequence => IsSubsequence(qualifiers, sequence));
    }

    private static bool IsSubsequence(List<string> qualifiers, IReadOnlyList<string> sequence)
    {
        var at = 0;
        foreach (var ai in sequence)
        {
            at += at < qualifiers.Count && qualifiers[at] == ai ? 1 : 0;
        }

        return at == qualifiers.Count;
    }

    private CodeError? ReadQuery(int from, int to)
    {
        var path = Elements.Count;
        for (var at = from; at < to;)
        {
            var end = text.AsSpan(at, to - at).IndexOfAny('&', ';') is >= 0 and var length ? at + length : to;
            var equals = text.IndexOf('=', at, end - at);
            var name = text[at..(equals < 0 ? end : equals)];
            if (name.Length > 0 && DigitRules.AllDigits(name))
            {
                var value = equals < 0 ? string.Empty : text[(equals + 1)..end];
                if (CheckAttribute(name, at, path) is { } wrong)
                {
                    return wrong;
                }

                if (Add(name, value, equals < 0 ? end : equals + 1, inQuery: true) is { } error)
                {
                    return error;
                }
            }

            at = end + 1;
        }

        return null;
    }

    private CodeError? CheckAttribute(string name, int at, int path)
    {
        if (ApplicationIdentifiers.Find(name) is not { } row)
        {
            return new CodeError("unknown-ai", "ai", at, name.Length, $"There is no AI ({name}).");
        }

        if (!row.IsLinkAttribute)
        {
            return new CodeError(
                "not-an-attribute", "ai", at, name.Length, $"AI ({name}) must not stand in the query of a link.");
        }

        return Elements.Take(path).Any(element => element.Ai == name)
            ? new CodeError("repeated-element", "ai", at, name.Length, $"AI ({name}) stands in the path already.")
            : null;
    }

    private CodeError? Add(string ai, string escaped, int at, bool inQuery)
    {
        if (PercentCode.Decode(escaped, inQuery) is not { } value)
        {
            return new CodeError(
                "invalid-escape", "uri", at + escaped.IndexOf('%', StringComparison.Ordinal), 1,
                "Two hexadecimal digits follow a percent sign.");
        }

        var row = ApplicationIdentifiers.Find(ai)!;
        if (!row.Accepts(value, currentYear, out var error))
        {
            return error;
        }

        Elements.Add(new Element(ai, value));
        return null;
    }
}
