using System.Diagnostics.CodeAnalysis;

namespace Counterfoil.Domain.Money;

/// <summary>A currency by its ISO 4217 code: three capital letters.</summary>
public readonly record struct Currency
{
    private Currency(string code) => Code = code;

    /// <summary>The United States dollar, minor unit one cent.</summary>
    public static Currency Usd { get; } = new("USD");

    /// <summary>Three capital letters.</summary>
    public string Code { get; }

    /// <summary>Reads an ISO 4217 code; false when it is not three capital letters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Currency currency)
    {
        currency = default;
        if (text is not { Length: 3 } || text.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
        {
            return false;
        }

        currency = new Currency(text);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
