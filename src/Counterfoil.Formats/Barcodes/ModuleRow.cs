namespace Counterfoil.Formats.Barcodes;

/// <summary>One row of modules.</summary>
/// <param name="Modules">True is dark; from left to right, without quiet zones.</param>
/// <param name="Height">Its height in widths of a module (X), 1 or more.</param>
/// <param name="Role">What it is for.</param>
public sealed record ModuleRow(bool[] Modules, int Height, ModuleRole Role = ModuleRole.Data);
