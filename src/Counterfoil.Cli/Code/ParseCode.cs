using System.CommandLine;
using System.Globalization;
using Counterfoil.Features.Codes;

namespace Counterfoil.Cli.Code;

/// <summary>
/// <c>counterfoil code parse</c>: says what a code is and what it says, or which rule it breaks and where.
/// </summary>
public static class ParseCode
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "parse",
            """
            Read codes: product numbers, GS1 element strings and links, coupons, EPC URIs.

            Examples:
              counterfoil code parse 8110106141416543213500110000310123196000 --on 2010-06-01
              counterfoil code parse "(255)952114167890904711(17)271231" "512345678900"
              counterfoil code parse --no-check-digit 51234567890
              counterfoil code parse --as upc-e 01234565
            """);
        var items = ItemOptions.AddTo(command, "TEXT", "A code as a scanner sends it, or as people write it.");
        var kind = Choice.Of("--as", "KIND", "What the code is, instead of deciding by its form.", CodeKinds.Words);
        var noCheckDigit = new Option<bool>("--no-check-digit")
        {
            Description = "Accept coupon UPCs of eleven digits.",
        };
        var on = new Option<string>("--on")
        {
            HelpName = "YYYY-MM-DD",
            Description = "The day from which two-digit years are seen; today if not given.",
        };
        command.Options.Add(kind);
        command.Options.Add(noCheckDigit);
        command.Options.Add(on);
        command.SetAction(parsed =>
        {
            if (Year(parsed.GetValue(on)) is not { } year)
            {
                Console.Error.WriteLine($"counterfoil: --on {parsed.GetValue(on)}: a day as YYYY-MM-DD belongs here.");
                return 2;
            }

            var named = parsed.GetValue(kind) is { } word ? CodeKinds.Find(word) : null;
            var options = new ReadOptions(year, named, !parsed.GetValue(noCheckDigit));
            return ItemRun.Over(items, parsed, (text, json, _) => CodeJson.WriteReading(json, text, options));
        });
        return command;
    }

    private static int? Year(string? on) =>
        on is null ? TimeProvider.System.GetLocalNow().Year
        : DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day.Year
        : null;
}
