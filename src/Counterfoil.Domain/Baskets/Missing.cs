using System.Globalization;
using Counterfoil.Domain.Offers;

namespace Counterfoil.Domain.Baskets;

/// <summary>The smallest purchase that would mend what keeps a refused coupon from applying.</summary>
/// <param name="Group">The purchase group that is short.</param>
/// <param name="Kind">What is short; a group that the cashier decides counts units.</param>
/// <param name="Amount">Units, cents, thousandths of a pound, or grams; 1 or more.</param>
public sealed record Missing(GroupPlace Group, RequirementKind Kind, long Amount)
{
    /// <summary>Units of the group to add; null when it is not units that are short.</summary>
    public int? Units => Kind is RequirementKind.Units or RequirementKind.Cashier ? (int)Amount : null;

    /// <summary>Cents to spend on the group, or on the basket; null when it is not money that is short.</summary>
    public long? Cents => Kind is RequirementKind.Spend or RequirementKind.BasketSpend ? Amount : null;

    /// <summary>Pounds of the group to add, <c>0.50</c>; null when it is not pounds that are short.</summary>
    public string? Pounds => Kind == RequirementKind.Pounds ? Weight(Amount % 10 == 0 ? 2 : 3) : null;

    /// <summary>Kilograms of the group to add, <c>0.250</c>; null when it is not kilograms that are short.</summary>
    public string? Kilograms => Kind == RequirementKind.Kilograms ? Weight(3) : null;

    private string Weight(int decimals)
    {
        var (whole, part) = Math.DivRem(Amount, 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{whole}.{part:000}")[..^(3 - decimals)];
    }
}
