namespace Counterfoil.Features.Codes;

/// <summary>The bar codes that can be drawn.</summary>
public enum Symbology
{
    /// <summary>GS1 DataBar Expanded, one row.</summary>
    DataBarExpanded,

    /// <summary>GS1 DataBar Expanded Stacked.</summary>
    DataBarExpandedStacked,

    /// <summary>UPC-A.</summary>
    UpcA,

    /// <summary>EAN-13.</summary>
    Ean13,

    /// <summary>EAN-8.</summary>
    Ean8,

    /// <summary>GS1-128.</summary>
    Gs1128,

    /// <summary>QR code.</summary>
    Qr,
}
