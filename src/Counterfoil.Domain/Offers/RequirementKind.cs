namespace Counterfoil.Domain.Offers;

/// <summary>What a purchase group asks for: the requirement codes 0 to 4 and 9.</summary>
public enum RequirementKind
{
    /// <summary>Code 0: a number of units.</summary>
    Units = 0,

    /// <summary>Code 1: cents spent on the group's products.</summary>
    Spend = 1,

    /// <summary>Code 2: cents of the whole basket.</summary>
    BasketSpend = 2,

    /// <summary>Code 3: hundredths of a pound.</summary>
    Pounds = 3,

    /// <summary>Code 4: grams.</summary>
    Kilograms = 4,

    /// <summary>Code 9: the cashier decides whether enough was bought; then it counts as units.</summary>
    Cashier = 9,
}
