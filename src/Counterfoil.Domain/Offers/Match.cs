namespace Counterfoil.Domain.Offers;

/// <summary>Whether a basket line counts for a purchase group.</summary>
public enum Match
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It does.</summary>
    Full,

    /// <summary>Its maker does; the line has no family code to compare.</summary>
    FamilyUnchecked,
}
