using System.CommandLine;
using Counterfoil.Formats.Epc;

namespace Counterfoil.Cli.Code;

/// <summary><c>counterfoil code epc decode</c>: what the bits of a tag say.</summary>
public static class DecodeEpcVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "decode",
            """
            Decode the 96 bits of a tag.

            Example:
              counterfoil code epc decode 3F76451FD612640000019907 3500E86F8000A9E000000586
            """);
        var items = ItemOptions.AddTo(command, "HEX", "24 hexadecimal digits.");
        command.SetAction(parsed => ItemRun.Over(items, parsed, (text, json, line) =>
        {
            if (!EpcCode.TryDecode(text, out var epc, out var error))
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
