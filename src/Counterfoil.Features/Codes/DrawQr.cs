using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Counterfoil.Formats.Barcodes;
using Counterfoil.Formats.Gs1;
using QRCoder;
using QRCoder.Exceptions;

namespace Counterfoil.Features.Codes;

/// <summary>
/// Draws QR codes (ISO/IEC 18004) with the library QRCoder; error correction level M. No text stands below: what they
/// hold is rarely for people to read, and some readers take text for a part of the symbol.
/// </summary>
internal static class DrawQr
{
    private const int QuietZone = 4;

    public static bool TryDraw(
        string text, [NotNullWhen(true)] out BarSymbol? symbol, [NotNullWhen(false)] out CodeError? error)
    {
        symbol = null;
        if (text.Length == 0)
        {
            error = new CodeError("empty", "input", 0, 0, "There is nothing to draw.");
            return false;
        }

        try
        {
            using var data = QRCodeGenerator.GenerateQrCode(Content(text), QRCodeGenerator.ECCLevel.M);
            symbol = new BarSymbol([.. Rows(data.ModuleMatrix)], string.Empty, QuietZone, QuietZone);
        }
        catch (DataTooLongException)
        {
            error = new CodeError("too-long", "input", 0, text.Length, "The text does not fit a QR code.");
            return false;
        }

        error = null;
        return true;
    }

    private static string Content(string text) =>
        text[0] == '(' && ElementString.TryParse(text, TimeProvider.System.GetLocalNow().Year, out var elements, out _)
            ? elements.ToPlain()
            : text;

    /// <summary>The rows without the quiet zone that the library draws around them.</summary>
    private static IEnumerable<ModuleRow> Rows(List<BitArray> matrix)
    {
        for (var y = QuietZone; y < matrix.Count - QuietZone; y++)
        {
            var row = new bool[matrix.Count - (2 * QuietZone)];
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = matrix[y][x + QuietZone];
            }

            yield return new ModuleRow(row, 1);
        }
    }
}
