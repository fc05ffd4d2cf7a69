namespace Counterfoil.Domain.Baskets;

/// <summary>The steps that a search may still take.</summary>
internal sealed class WorkBudget(long steps)
{
    public long Left { get; private set; } = steps;

    public bool IsSpent => Left <= 0;

    public void Spend(int spent) => Left -= spent;
}
