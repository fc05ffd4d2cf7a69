using System.Diagnostics.CodeAnalysis;
using Counterfoil.Formats.Barcodes;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Features.Codes;

/// <summary>Draws a code as a bar code.</summary>
public static class DrawCode
{
    /// <summary>Pairs of characters in a row of a stacked symbol, when nobody says how many.</summary>
    public const int DefaultPairsPerRow = 2;

    /// <summary>Draws.</summary>
    /// <param name="symbology">What to draw.</param>
    /// <param name="text">
    /// For DataBar and GS1-128 an element string, plain or bracketed; for UPC and EAN the digits; for QR any text, of
    /// which
    /// a bracketed element string is written plain.
    /// </param>
    /// <param name="pairsPerRow">For a stacked symbol, 1 to 11.</param>
    /// <param name="symbol">The symbol, when drawn.</param>
    /// <param name="error">Why it cannot be drawn, when not.</param>
    public static bool TryDraw(
        Symbology symbology, string text, int pairsPerRow, [NotNullWhen(true)] out BarSymbol? symbol,
        [NotNullWhen(false)] out CodeError? error)
    {
        switch (symbology)
        {
            case Symbology.UpcA:
                return EanUpc.TryDrawUpcA(text, out symbol, out error);
            case Symbology.Ean13:
                return EanUpc.TryDrawEan13(text, out symbol, out error);
            case Symbology.Ean8:
                return EanUpc.TryDrawEan8(text, out symbol, out error);
            case Symbology.Qr:
                return DrawQr.TryDraw(text, out symbol, out error);
            default:
                return TryDrawElements(symbology, text, pairsPerRow, out symbol, out error);
        }
    }

    private static bool TryDrawElements(
        Symbology symbology, string text, int pairsPerRow, [NotNullWhen(true)] out BarSymbol? symbol,
        [NotNullWhen(false)] out CodeError? error)
    {
        symbol = null;
        var data = SymbologyIdentifier.Find(text) is { } identifier ? text[identifier.Text.Length..] : text;
        if (data.Length == 0)
        {
            error = new CodeError("empty", "input", 0, text.Length, "There is nothing to draw.");
            return false;
        }

        if (!ElementString.TryParse(data, TimeProvider.System.GetLocalNow().Year, out var elements, out error))
        {
            return false;
        }

        return symbology switch
        {
            Symbology.DataBarExpanded => DataBarExpanded.TryDraw(elements, out symbol, out error),
            Symbology.DataBarExpandedStacked
                => DataBarExpanded.TryDrawStacked(elements, pairsPerRow, out symbol, out error),
            _ => Code128.TryDrawGs1(elements, out symbol, out error),
        };
    }
}
