using System.CommandLine;
using System.Text;
using Counterfoil.Features.Codes;
using Counterfoil.Formats.Barcodes;

namespace Counterfoil.Cli.Code;

/// <summary><c>counterfoil code draw</c>: a bar code as a picture or as rows of modules.</summary>
public static class DrawCodeVerb
{
    private static readonly string[] Symbologies =
        ["databar-expanded", "databar-expanded-stacked", "upca", "ean13", "ean8", "gs1-128", "qr"];

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "draw",
            """
            Draw a bar code. "modules" prints one line of 0 and 1 per row of modules, top to bottom.

            Examples:
              counterfoil code draw --symbology upca --as modules 512345678900
              counterfoil code draw --symbology databar-expanded-stacked --out coupon.svg \
                "(8110)106141416543213500110000310123196000"
            """);
        var items = ItemOptions.AddTo(command, "TEXT", "Digits, or an element string; for QR any text.");
        var symbology = Choice.Of("--symbology", "SYMBOLOGY", "Which bar code.", Symbologies);
        symbology.Required = true;
        var columns = Choice.Number(
            "--columns", "Pairs of characters in a row of databar-expanded-stacked, 1 to 11; 2 if not given.");
        var form = Choice.Of("--as", "FORM", "What to write; svg if not given.", ["svg", "png", "modules"]);
        var output = new Option<string>("--out")
        {
            HelpName = "FILE",
            Description = "The file to write; standard output if not given.",
        };
        command.Options.Add(symbology);
        command.Options.Add(columns);
        command.Options.Add(form);
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            var kind = (Symbology)Array.IndexOf(Symbologies, parsed.GetValue(symbology));
            var pairs = parsed.GetValue(columns) ?? DrawCode.DefaultPairsPerRow;
            var wanted = parsed.GetValue(form) ?? "svg";
            return items.Files(parsed).Length > 0 || items.Texts(parsed).Length == 0
                ? ItemRun.Over(items, parsed, DrawJson.Writer(kind, pairs, wanted))
                : DrawAll(items.Texts(parsed), kind, pairs, wanted, parsed.GetValue(output));
        });
        return command;
    }

    private static int DrawAll(string[] texts, Symbology symbology, int pairs, string form, string? file)
    {
        if (texts.Length > 1 && form != "modules")
        {
            Console.Error.WriteLine("counterfoil: one picture at a time: give one TEXT, or --lines.");
            return 2;
        }

        using var output = new MemoryStream();
        foreach (var text in texts)
        {
            if (!DrawCode.TryDraw(symbology, text, pairs, out var symbol, out var error))
            {
                var place = error.Ai is { } ai ? $" (AI {ai}, offset {error.Offset})" : $" (offset {error.Offset})";
                Console.Error.WriteLine($"counterfoil: {error.Code}: {error.Message}{place}");
                return 1;
            }

            if (symbol.Warning is { } warning)
            {
                Console.Error.WriteLine("counterfoil: warning: " + warning);
            }

            output.Write(Render(symbol, form));
        }

        return Save(output, file);
    }

    private static int Save(MemoryStream output, string? file)
    {
        try
        {
            using var target = file is null ? Console.OpenStandardOutput() : File.Create(file);
            output.WriteTo(target);
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("counterfoil: " + problem.Message);
            return 2;
        }
    }

    private static byte[] Render(BarSymbol symbol, string form) => form switch
    {
        "png" => PngPicture.Write(symbol),
        "svg" => Encoding.UTF8.GetBytes(SvgPicture.Write(symbol)),
        _ => Encoding.ASCII.GetBytes(string.Concat(symbol.ModuleLines().Select(line => line + "\n"))),
    };
}
