using Counterfoil.Domain.Products;

namespace Counterfoil.Domain.Offers;

/// <summary>How much of a purchase group must be bought. The amount is never negative.</summary>
public readonly record struct Requirement
{
    private Requirement(RequirementKind kind, int amount)
    {
        Kind = kind;
        Amount = amount;
    }

    /// <summary>What is counted.</summary>
    public RequirementKind Kind { get; }

    /// <summary>As many: units, cents, hundredths of a pound or grams.</summary>
    public int Amount { get; }

    /// <summary>The amount as lines are measured: units, cents, thousandths of a pound, or grams.</summary>
    public long Target => Kind == RequirementKind.Pounds ? Amount * 10L : Amount;

    /// <summary>How a line must be measured to count; null when any does.</summary>
    public Measure? Weighed => Kind switch
    {
        RequirementKind.Pounds => Measure.Pounds,
        RequirementKind.Kilograms => Measure.Kilograms,
        _ => null,
    };

    /// <summary>A number of units.</summary>
    public static Requirement OfUnits(int units)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        return new Requirement(RequirementKind.Units, units);
    }

    /// <summary>Makes a requirement; false for a code without meaning and a negative amount.</summary>
    /// <param name="code">0 to 4 or 9.</param>
    /// <param name="amount">Zero or more.</param>
    /// <param name="requirement">The requirement, when made.</param>
    public static bool TryCreate(int code, int amount, out Requirement requirement)
    {
        requirement = new Requirement((RequirementKind)code, amount);
        return code is (>= 0 and <= 4) or 9 && amount >= 0;
    }
}
