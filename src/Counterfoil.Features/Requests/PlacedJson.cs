using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Counterfoil.Features.Requests;

/// <summary>
/// A JSON value that knows its place in the text, so that whatever is wrong with it can be pointed at. Numbers keep
/// their digits. A name that stands twice in an object is refused.
/// </summary>
public sealed class PlacedJson
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 32 };
    private readonly List<PlacedJson> children = [];
    private readonly PlacedJson? parent;
    private readonly string? name;

    private PlacedJson(PlacedJson? parent, string? name, JsonTokenType kind, string text, int offset)
    {
        this.parent = parent;
        this.name = name;
        Kind = kind;
        Text = text;
        Offset = offset;
    }

    /// <summary>Object and array by their start token, else the token.</summary>
    public JsonTokenType Kind { get; }

    /// <summary>The characters of a string, the digits of a number; empty for others.</summary>
    public string Text { get; }

    /// <summary>The first byte of the value.</summary>
    public int Offset { get; }

    /// <summary>Whether it is null.</summary>
    public bool IsNull => Kind == JsonTokenType.Null;

    /// <summary>The entries of an array, or the values of an object; empty for others.</summary>
    public IReadOnlyList<PlacedJson> Items => children;

    /// <summary>Where it stands: <c>basket[0].price</c>; empty for the whole text.</summary>
    public string Path => parent is null ? ""
        : name is null ? $"{parent.Path}[{parent.children.IndexOf(this)}]"
        : parent.parent is null ? name
        : $"{parent.Path}.{name}";

    /// <summary>A member of an object that is there and not null.</summary>
    public PlacedJson? Find(string member) =>
        Kind == JsonTokenType.StartObject ? children.Find(child => child.name == member && !child.IsNull) : null;

    /// <summary>What is wrong with this value.</summary>
    public PlacedFault Wrong(string message) => new(Path, Offset, message);

    /// <summary>What is wrong with a member that is missing.</summary>
    public PlacedFault Lacks(string member) =>
        new(parent is null ? member : $"{Path}.{member}", Offset, "is missing");

    /// <summary>Reads a text.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="value">The value, when read.</param>
    /// <param name="fault">The first thing that is wrong, when not.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> json, [NotNullWhen(true)] out PlacedJson? value, [NotNullWhen(false)] out PlacedFault? fault)
    {
        value = null;
        if (!Utf8.IsValid(json))
        {
            fault = new PlacedFault(null, ValidBytes(json), "This is not UTF-8.");
            return false;
        }

        var reader = new Utf8JsonReader(json, Strict);
        try
        {
            value = Read(ref reader, out fault);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            fault = Explain(json, problem, (int)reader.BytesConsumed);
        }

        value = fault is null ? value : null;
        return fault is null;
    }

    private static PlacedJson? Read(ref Utf8JsonReader reader, out PlacedFault? fault)
    {
        PlacedJson? root = null;
        PlacedJson? open = null;
        string? member = null;
        fault = null;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open = open!.parent;
                    continue;
                case JsonTokenType.PropertyName:
                    member = reader.GetString()!;
                    if (open!.children.Exists(child => child.name == member))
                    {
                        fault ??= new PlacedFault(
                            open.Path, (int)reader.TokenStartIndex, $"has {member} twice");
                    }

                    continue;
            }

            var text = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString()!,
                JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
                _ => "",
            };
            var value = new PlacedJson(open, member, reader.TokenType, text, (int)reader.TokenStartIndex);
            member = null;
            open?.children.Add(value);
            root ??= value;
            open = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? value : open;
        }

        return root;
    }

    private static PlacedFault Explain(ReadOnlySpan<byte> json, Exception problem, int consumed)
    {
        var (line, column) = problem is JsonException { LineNumber: { } at, BytePositionInLine: { } position }
            ? (at, position)
            : (-1, 0);
        var offset = line < 0 ? consumed : 0;
        for (; line > 0; line--)
        {
            offset += json[offset..].IndexOf((byte)'\n') + 1;
        }

        var blank = json.IndexOfAnyExcept(" \t\r\n"u8) < 0;
        return new PlacedFault(
            null, Math.Min(json.Length, offset + (int)column), blank ? "There is no JSON here." : "This is not JSON.");
    }

    private static int ValidBytes(ReadOnlySpan<byte> json)
    {
        var at = 0;
        while (at < json.Length && Rune.DecodeFromUtf8(json[at..], out _, out var bytes) == OperationStatus.Done)
        {
            at += bytes;
        }

        return at;
    }
}
