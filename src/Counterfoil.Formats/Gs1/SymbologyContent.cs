namespace Counterfoil.Formats.Gs1;

/// <summary>What a symbology identifier promises about the data behind it.</summary>
public enum SymbologyContent
{
    /// <summary>Nothing: the data says itself what it is, such as a URI in a plain QR symbol.</summary>
    Anything,

    /// <summary>A GS1 element string with GS between elements.</summary>
    Elements,

    /// <summary>The thirteen digits of EAN-13, or of UPC-A and UPC-E with a zero in front.</summary>
    Ean13,

    /// <summary>The eight digits of EAN-8.</summary>
    Ean8,
}
