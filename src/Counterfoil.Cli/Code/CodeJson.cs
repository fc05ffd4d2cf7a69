using System.Text.Json;
using Counterfoil.Features.Codes;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Cli.Code;

/// <summary>Readings and errors as JSON.</summary>
internal static class CodeJson
{
    /// <summary>Reads a code and writes what it says; false when it breaks a rule.</summary>
    public static bool WriteReading(Utf8JsonWriter json, string text, ReadOptions options)
    {
        var isRead = ReadCode.TryRead(text, options, out var reading, out var error);
        json.WriteStartObject();
        json.WriteString("input", text);
        json.WriteBoolean("valid", isRead);
        if (isRead)
        {
            Write(json, reading!);
        }
        else
        {
            WriteError(json, error!);
        }

        json.WriteEndObject();
        return isRead;
    }

    /// <summary>Writes the property <c>error</c>.</summary>
    public static void WriteError(Utf8JsonWriter json, CodeError error)
    {
        json.WriteStartObject("error");
        json.WriteString("code", error.Code);
        json.WriteString("field", error.Field);
        json.WriteString("ai", error.Ai);
        json.WriteNumber("offset", error.Offset);
        json.WriteNumber("length", error.Length);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
    }

    /// <summary>Writes the object for an item that is no reading and was refused.</summary>
    public static void WriteRefusal(Utf8JsonWriter json, string text, long? line, CodeError error)
    {
        json.WriteStartObject();
        if (line is { } number)
        {
            json.WriteNumber("line", number);
        }

        json.WriteString("input", text);
        WriteError(json, error);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CodeReading reading)
    {
        json.WriteString("kind", reading.Kind.Word());
        json.WriteString("offerId", reading.OfferId);
        json.WriteStartArray("elements");
        foreach (var element in reading.Elements)
        {
            json.WriteStartObject();
            json.WriteString("ai", element.Ai);
            json.WriteString("value", element.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("coupons");
        foreach (var coupon in reading.Coupons)
        {
            json.WriteStartObject();
            CouponJson.Write(json, coupon);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in reading.Warnings)
        {
            json.WriteStringValue(warning);
        }

        json.WriteEndArray();
    }
}
