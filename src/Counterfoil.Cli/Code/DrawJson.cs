using Counterfoil.Features.Codes;
using Counterfoil.Formats.Barcodes;

namespace Counterfoil.Cli.Code;

/// <summary>Drawn bar codes as JSON, for many at a time.</summary>
internal static class DrawJson
{
    /// <summary>What writes one object for each text: <c>modules</c>, <c>svg</c>, or <c>png</c> in base64.</summary>
    public static ItemRun.WriteItem Writer(Symbology symbology, int pairs, string form) => (text, json, line) =>
    {
        if (!DrawCode.TryDraw(symbology, text, pairs, out var symbol, out var error))
        {
            CodeJson.WriteRefusal(json, text, line, error);
            return false;
        }

        json.WriteStartObject();
        json.WriteString("input", text);
        switch (form)
        {
            case "png":
                json.WriteBase64String("png", PngPicture.Write(symbol));
                break;
            case "svg":
                json.WriteString("svg", SvgPicture.Write(symbol));
                break;
            default:
                json.WriteStartArray("modules");
                foreach (var row in symbol.ModuleLines())
                {
                    json.WriteStringValue(row);
                }

                json.WriteEndArray();
                break;
        }

        json.WriteEndObject();
        return true;
    };
}
