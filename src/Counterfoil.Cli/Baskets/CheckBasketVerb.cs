using System.CommandLine;
using System.Globalization;
using Counterfoil.Cli.Code;
using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;

namespace Counterfoil.Cli.Baskets;

/// <summary><c>counterfoil basket check</c>: says what coupons do to a basket, and why not.</summary>
public static class CheckBasketVerb
{
    private const int MostTimes = 100;

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A basket with its coupons as one JSON object; standard input if not given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var lines = new Option<bool>("--lines")
        {
            Description = "One JSON object per line in, one answer per line out.",
        };
        var on = Parsed<DateOnly?>("--on", "YYYY-MM-DD", "The store's date where the input has none.", Date);
        var order = Choice.Of("--order", "ORDER", "How coupons are taken.", ["presented", "best"]);
        var freeItem = Choice.Of(
            "--free-item", "WHICH", "Which of the units taken is free.", ["first", "cheapest", "dearest"]);
        var overValue = Choice.Of(
            "--over-value", "POLICY", "What becomes of a coupon worth more than its units.", ["refuse", "reduce"]);
        var times = Parsed<int?>("--multiply", "N", "Multiply face values at the retailer's cost, 1 to 100.", Times);
        var upTo = Parsed<long?>("--multiply-up-to", "X", "The most of face value and added part together.", Amount);
        var cashier = new Option<bool>("--cashier")
        {
            Description = "A cashier agreed to what only a cashier decides.",
        };
        var noCheckDigit = new Option<bool>("--no-check-digit")
        {
            Description = "Accept coupon UPCs of eleven digits.",
        };
        var verb = new Command(
            "check",
            """
            Say what coupons do to a basket: which apply, on which units, for how much, and why the others do not.

            Examples:
              counterfoil basket check basket.json
              counterfoil basket check --order best --lines < baskets.jsonl
              counterfoil basket check basket.json --multiply 2 --multiply-up-to 1.00 --on 2026-11-22
            """)
        {
            file, lines, on, order, freeItem, overValue, times, upTo, cashier, noCheckDigit,
        };
        verb.SetAction(parsed => new CheckRun(
            new CheckRules(
                new RetailerRules(
                    Currency.Usd, parsed.GetValue(times) ?? 1, parsed.GetValue(upTo) ?? MinorUnits.Most,
                    parsed.GetValue(overValue) == "reduce"),
                parsed.GetValue(freeItem) switch
                {
                    "cheapest" => FreeItemChoice.Cheapest,
                    "dearest" => FreeItemChoice.Dearest,
                    _ => FreeItemChoice.First,
                },
                parsed.GetValue(cashier)),
            parsed.GetValue(order) == "best",
            parsed.GetValue(on) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
            !parsed.GetValue(noCheckDigit)).Over(parsed.GetValue(file) ?? "-", parsed.GetValue(lines)));
        return verb;
    }

    private static Option<T> Parsed<T>(string name, string valueName, string description, Func<string, T> parse) =>
        new(name)
        {
            HelpName = valueName,
            Description = description,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                var value = parse(text);
                if (value is null)
                {
                    result.AddError($"{name} {text}: {valueName} belongs here.");
                }

                return value;
            },
        };

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? on
            : null;

    private static int? Times(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            && times is >= 1 and <= MostTimes
            ? times
            : null;

    private static long? Amount(string text) => MinorUnits.TryParse(text, out var minor, out _) ? minor : null;
}
