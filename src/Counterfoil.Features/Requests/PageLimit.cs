namespace Counterfoil.Features.Requests;

/// <summary>How many rows a page has.</summary>
public static class PageLimit
{
    /// <summary>When nothing is asked for.</summary>
    public const int Usual = 50;

    /// <summary>What is asked for, within 1 to 500.</summary>
    public static int Of(int? asked) => Math.Clamp(asked ?? Usual, 1, 500);
}
