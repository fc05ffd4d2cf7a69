namespace Counterfoil.Domain.Baskets;

/// <summary>The smallest purchase that would make a refused coupon apply.</summary>
/// <param name="Group">The purchase group that is short: <c>primary</c>.</param>
/// <param name="Units">Units of the group to add, 1 or more.</param>
public sealed record MissingUnits(string Group, int Units);
