namespace Counterfoil.Formats.Gs1;

/// <summary>The modulo 10 check digit of GTIN, GLN, GCN and UPC numbers (GS1 General Specifications 7.9).</summary>
public static class CheckDigit
{
    /// <summary>The check digit, 0 to 9, of data digits that do not yet carry one.</summary>
    /// <param name="data">Decimal digits only; weights run 3, 1, 3, 1 ... from the right.</param>
    public static int Of(ReadOnlySpan<char> data)
    {
        var sum = 0;
        for (var i = 0; i < data.Length; i++)
        {
            var weight = (data.Length - i) % 2 == 1 ? 3 : 1;
            sum += (data[i] - '0') * weight;
        }

        return (10 - (sum % 10)) % 10;
    }

    /// <summary>Whether the last digit is the check digit of those before it.</summary>
    /// <param name="digits">Two or more decimal digits.</param>
    public static bool Holds(ReadOnlySpan<char> digits) => Of(digits[..^1]) == digits[^1] - '0';
}
