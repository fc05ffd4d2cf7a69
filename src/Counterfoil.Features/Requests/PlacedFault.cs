using System.Text;

namespace Counterfoil.Features.Requests;

/// <summary>What is wrong with a JSON text, and where.</summary>
/// <param name="Path">The field: <c>basket[0].price</c>; null when the text is no JSON at all.</param>
/// <param name="Offset">The first byte of what is wrong.</param>
/// <param name="Message">The end of a sentence that begins with the field, or a whole one without.</param>
public sealed record PlacedFault(string? Path, int Offset, string Message)
{
    /// <summary>The whole sentence.</summary>
    public string Sentence => string.IsNullOrEmpty(Path) ? Message : $"{Path} {Message}";

    /// <summary>Line and column of the place, both from 1, the column in characters.</summary>
    /// <param name="json">The text in which it was found, UTF-8.</param>
    public (int Line, int Column) Place(ReadOnlySpan<byte> json)
    {
        var before = json[..Math.Min(Offset, json.Length)];
        var start = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }
}
