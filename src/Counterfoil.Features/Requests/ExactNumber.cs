using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Counterfoil.Features.Requests;

/// <summary>
/// A number of a request as it was written, digit by digit; JSON number or string. Never a floating point.
/// </summary>
/// <param name="Text">The characters: <c>1.10</c>.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct ExactNumber(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Reads the raw characters.</summary>
    public sealed class Converter : JsonConverter<ExactNumber>
    {
        /// <inheritdoc/>
        public override ExactNumber Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType switch
            {
                // A number that lies across two segments of the body has no span.
                JsonTokenType.Number when reader.HasValueSequence =>
                    new ExactNumber(Encoding.ASCII.GetString(reader.ValueSequence)),
                JsonTokenType.Number => new ExactNumber(Encoding.ASCII.GetString(reader.ValueSpan)),
                JsonTokenType.String => new ExactNumber(reader.GetString()!),
                _ => throw new JsonException("A number is expected here, such as 1.29."),
            };

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, ExactNumber value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Text);
    }
}
