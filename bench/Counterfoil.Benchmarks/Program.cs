using Counterfoil.Benchmarks.Codes;

var questions = new Dictionary<string, Action>(StringComparer.Ordinal)
{
    ["parse-coupons"] = ParseCoupons.Run,
    ["draw-stacked"] = DrawStacked.Run,
    ["parse-lines"] = ParseLines.Run,
};
foreach (var name in args.Length > 0 ? args : [.. questions.Keys])
{
    if (!questions.TryGetValue(name, out var ask))
    {
        Console.Error.WriteLine($"benchmarks: no question '{name}': {string.Join(", ", questions.Keys)}");
        return 2;
    }

    ask();
}

return 0;
