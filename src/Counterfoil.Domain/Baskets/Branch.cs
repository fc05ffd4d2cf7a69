namespace Counterfoil.Domain.Baskets;

/// <summary>
/// One way to meet a coupon's requirements: all of these groups, from units of which no two share one.
/// </summary>
internal sealed class Branch(PreparedGroup[] groups)
{
    public PreparedGroup[] Groups { get; } = groups;

    /// <summary>Whether no other group is joined by "and": then a group of units reaches for the save value.</summary>
    public bool IsAlone => Groups.Length == 1;

    public bool HasProducts => Array.TrueForAll(Groups, group => group.HasProduct);
}
