using System.Text.Json;
using Counterfoil.Formats.Epc;

namespace Counterfoil.Cli.Code;

/// <summary>An EPC as JSON: all its writings.</summary>
internal static class EpcJson
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, EpcCode epc)
    {
        json.WriteStartObject();
        json.WriteString("hex", epc.Hex);
        json.WriteString("tagUri", epc.TagUri);
        json.WriteString("pureIdentityUri", epc.PureIdentityUri);
        json.WriteString("elementString", epc.ElementString);
        json.WriteEndObject();
    }
}
