using System.Globalization;
using System.Security.Cryptography;
using Xunit;

namespace Counterfoil.Tests.Formats;

/// <summary>
/// Feeds a parser with random text and with mutations of valid text; prints the seed that repeats a run.
/// </summary>
internal static class Fuzz
{
    public const int Cases = 100_000;
    private const string Likely = "0123456789()%/?&=.:;+-_^]\u001D\0\\ abcXYZurnepcgidhtps";
    private const string Hostile = "\uD83D\uDE00\u0661\u0967\uFF11\u00E9\u2028\uFEFF\uFFFF\u0130\u200B\t\r\n\u007F";

    /// <summary>Runs at least 100,000 cases; whatever the check throws names the text and the seed.</summary>
    public static void Run(IReadOnlyList<string> valid, Action<string> check)
    {
        var given = Environment.GetEnvironmentVariable("COUNTERFOIL_SEED");
        var seed = given is null
            ? RandomNumberGenerator.GetInt32(int.MaxValue)
            : int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture);
        TestContext.Current.TestOutputHelper?.WriteLine($"COUNTERFOIL_SEED={seed}, {Cases} cases");
        var random = new Random(seed);
        foreach (var text in valid)
        {
            check(text);
        }

        for (var i = 0; i < Cases; i++)
        {
            var text = random.Next(8) == 0 ? Random(random) : Mutate(random, valid[random.Next(valid.Count)]);
            try
            {
                check(text);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"COUNTERFOIL_SEED={seed} case {i}: {Show(text)}", problem);
            }
        }
    }

    /// <summary>So many random digits.</summary>
    public static string Digits(Random random, int count)
    {
        var digits = new char[count];
        for (var i = 0; i < count; i++)
        {
            digits[i] = (char)('0' + random.Next(10));
        }

        return new string(digits);
    }

    private static string Random(Random random)
    {
        var text = new char[random.Next(90)];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = Character(random);
        }

        return new string(text);
    }

    private static string Mutate(Random random, string text)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(6, text.Length - at + 1));
            text = random.Next(6) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, Character(random).ToString()),
                3 => text.Insert(at, text.Substring(at, length)),
                4 when at < text.Length => text[..at] + Character(random) + text[(at + 1)..],
                4 => text + Character(random),
                _ when at < text.Length => text[..at] + (char)('0' + random.Next(10)) + text[(at + 1)..],
                _ => text,
            };
        }

        return text;
    }

    private static char Character(Random random) => random.Next(20) switch
    {
        0 => (char)random.Next(0x10000),
        1 => Hostile[random.Next(Hostile.Length)],
        < 6 => Likely[random.Next(Likely.Length)],
        _ => (char)('0' + random.Next(10)),
    };

    private static string Show(string text) => string.Concat(text.Select(
        one => one is >= ' ' and <= '~' ? one.ToString() : $"\\u{(int)one:X4}"));
}
