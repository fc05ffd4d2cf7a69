using System.CommandLine;
using Counterfoil.Features.Codes;

namespace Counterfoil.Cli.Code;

/// <summary><c>counterfoil code epc encode</c>: the bits of a tag, and every other writing.</summary>
public static class EncodeEpcVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "encode",
            """
            Encode a tag URI, a pure identity URI or an element string.

            Examples:
              counterfoil code epc encode urn:epc:tag:sgcn-96:3.9521141.67890.04711
              counterfoil code epc encode --company-prefix-digits 7 --filter 3 "(255)952114167890904711"
            """);
        var items = ItemOptions.AddTo(command, "TEXT", "A URI, or an element string with AI (255).");
        var digits = Choice.Number(
            "--company-prefix-digits", "How many digits of an element string are the company prefix, 6 to 12.");
        var filter = Choice.Number("--filter", "The filter of an SGCN-96 tag, 0 to 7; 0 if not given.");
        command.Options.Add(digits);
        command.Options.Add(filter);
        command.SetAction(parsed => ItemRun.Over(items, parsed, (text, json, line) =>
        {
            if (!EncodeEpc.TryEncode(
                text, parsed.GetValue(digits), parsed.GetValue(filter), out var epc, out var error))
            {
                CodeJson.WriteRefusal(json, text, line, error);
                return false;
            }

            EpcJson.Write(json, epc);
            return true;
        }));
        return command;
    }
}
