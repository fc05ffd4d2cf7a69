using System.Diagnostics.CodeAnalysis;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// The zero-suppressed writing of a UPC-A number: <c>N dddddd C</c>, number system 0 or 1. The check digit is that of
/// the
/// UPC-A it stands for, and always holds (GS1 General Specifications 5.2.2.4.2).
/// </summary>
public readonly record struct UpcE
{
    private readonly string? _digits;

    private UpcE(string digits) => _digits = digits;

    /// <summary>The twelve digits of the UPC-A number.</summary>
    public string Expanded => Expand(ToString());

    /// <summary>Reads eight digits.</summary>
    /// <param name="text">Number system, six digits, check digit.</param>
    /// <param name="code">The number, when read.</param>
    /// <param name="error">The first rule that broke, when not.</param>
    public static bool TryParse(string text, out UpcE code, [NotNullWhen(false)] out CodeError? error)
    {
        code = default;
        if (!DigitRules.Passes(Check(text), out error))
        {
            return false;
        }

        code = new UpcE(text);
        return true;
    }

    /// <summary>Suppresses the zeros of a UPC-A number; false when it has no such writing.</summary>
    /// <param name="upca">Twelve digits with a check digit that holds.</param>
    /// <param name="code">The short writing, when there is one.</param>
    public static bool TryCompress(string upca, out UpcE code)
    {
        code = default;
        if (upca.Length != 12 || !DigitRules.AllDigits(upca) || upca[0] > '1' || !CheckDigit.Holds(upca)
            || Six(upca) is not { } six)
        {
            return false;
        }

        code = new UpcE($"{upca[0]}{six}{upca[11]}");
        return true;
    }

    /// <summary>The eight digits.</summary>
    public override string ToString() => _digits ?? "00000000";

    private static CodeError? Check(string text)
    {
        var stranger = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (stranger >= 0)
        {
            return new CodeError("not-a-digit", "upcE", stranger, 1, "A UPC-E number has digits only.");
        }

        if (text.Length != 8)
        {
            return new CodeError(
                "wrong-length", "upcE", 0, text.Length, $"A UPC-E number has 8 digits, not {text.Length}.");
        }

        if (text[0] > '1')
        {
            return new CodeError("invalid-number-system", "numberSystem", 0, 1, "A UPC-E number begins with 0 or 1.");
        }

        return DigitRules.CheckLast(Expand(text)) is { } error ? error with { Offset = 7 } : null;
    }

    private static string Expand(string eight)
    {
        var (n, d, c) = (eight[0], eight[1..7], eight[7]);
        return d[5] switch
        {
            <= '2' => $"{n}{d[..2]}{d[5]}0000{d[2..5]}{c}",
            '3' => $"{n}{d[..3]}00000{d[3..5]}{c}",
            '4' => $"{n}{d[..4]}00000{d[4]}{c}",
            _ => $"{n}{d[..5]}0000{d[5]}{c}",
        };
    }

    private static string? Six(string upca)
    {
        var (maker, item) = (upca[1..6], upca[6..11]);
        if (maker[2] <= '2' && maker.EndsWith("00", StringComparison.Ordinal)
            && item.StartsWith("00", StringComparison.Ordinal))
        {
            return maker[..2] + item[2..] + maker[2];
        }

        if (maker.EndsWith("00", StringComparison.Ordinal) && item.StartsWith("000", StringComparison.Ordinal))
        {
            return maker[..3] + item[3..] + '3';
        }

        if (!item.StartsWith("0000", StringComparison.Ordinal))
        {
            return null;
        }

        return maker[4] == '0' ? maker[..4] + item[4] + '4' : item[4] >= '5' ? maker + item[4] : null;
    }
}
