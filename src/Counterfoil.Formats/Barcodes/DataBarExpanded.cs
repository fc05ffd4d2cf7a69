using System.Diagnostics.CodeAnalysis;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Barcodes;

/// <summary>
/// GS1 DataBar Expanded and Expanded Stacked, the symbols of coupons in AI (8110) (ISO/IEC 24724:2011, 7.2). A symbol
/// holds 252 bits: at most 66 digits of AI (8110).
/// </summary>
public static class DataBarExpanded
{
    /// <summary>The most pairs of characters that a row can have.</summary>
    public const int MaximumPairs = 11;

    /// <summary>Draws a symbol of one row.</summary>
    /// <param name="elements">What it carries.</param>
    /// <param name="symbol">The symbol, when drawn.</param>
    /// <param name="error">Why it cannot be drawn, when not.</param>
    public static bool TryDraw(
        ElementString elements, [NotNullWhen(true)] out BarSymbol? symbol, [NotNullWhen(false)] out CodeError? error)
    {
        symbol = null;
        if (!DataBarData.TryEncode(elements, 0, out var values, out error))
        {
            return false;
        }

        var rows = new DataBarRows(values);
        symbol = new BarSymbol(rows.Draw(rows.Pairs), elements.ToString(), QuietZone: 1);
        return true;
    }

    /// <summary>Draws a stacked symbol.</summary>
    /// <param name="elements">What it carries.</param>
    /// <param name="pairsPerRow">How many pairs of characters a row has, 1 to 11.</param>
    /// <param name="symbol">The symbol, when drawn.</param>
    /// <param name="error">Why it cannot be drawn, when not.</param>
    public static bool TryDrawStacked(
        ElementString elements, int pairsPerRow, [NotNullWhen(true)] out BarSymbol? symbol,
        [NotNullWhen(false)] out CodeError? error)
    {
        symbol = null;
        if (pairsPerRow is < 1 or > MaximumPairs)
        {
            error = new CodeError("out-of-range", "columns", 0, 0, $"A row has 1 to {MaximumPairs} pairs.");
            return false;
        }

        if (!DataBarData.TryEncode(elements, pairsPerRow * 2, out var values, out error))
        {
            return false;
        }

        var rows = new DataBarRows(values);
        symbol = new BarSymbol(rows.Draw(Math.Min(pairsPerRow, rows.Pairs)), elements.ToString(), QuietZone: 1);
        return true;
    }
}
