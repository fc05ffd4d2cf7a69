namespace Counterfoil.Formats.Barcodes;

/// <summary>What a row of modules is for.</summary>
public enum ModuleRole
{
    /// <summary>It carries data.</summary>
    Data,

    /// <summary>It parts two rows of data.</summary>
    Separator,

    /// <summary>It lengthens the guard bars of EAN and UPC downwards; only pictures show it.</summary>
    GuardTail,
}
