using Counterfoil.Benchmarks.Questions;

(string Name, Func<Task> Ask)[] questions =
[
    ("redeem-over-http", RedeemOverHttp.Ask),
    ("parse-coupons", ParseCoupons.Ask),
    ("draw-stacked", DrawStacked.Ask),
    ("parse-lines", ParseLines.Ask),
    ("check-baskets", CheckBaskets.Ask),
    ("find-live-offers", FindLiveOffers.Ask),
];

foreach (var (name, ask) in questions)
{
    if (args.Length == 0 || args.Contains(name, StringComparer.Ordinal))
    {
        Console.WriteLine($"## {name}");
        await ask();
        Console.WriteLine();
    }
}
