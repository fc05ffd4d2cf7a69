namespace Counterfoil.Features.Codes;

/// <summary>How a code is to be read.</summary>
/// <param name="CurrentYear">The year from which two-digit years are seen.</param>
/// <param name="As">What it is; null to decide by its form.</param>
/// <param name="CheckDigit">Whether a UPC coupon must carry its check digit, or may have eleven digits.</param>
public sealed record ReadOptions(int CurrentYear, CodeKind? As = null, bool CheckDigit = true);
