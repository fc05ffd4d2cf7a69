namespace Counterfoil.Domain.Offers;

/// <summary>Which of a coupon's purchase groups.</summary>
public enum GroupPlace
{
    /// <summary>The first.</summary>
    Primary = 0,

    /// <summary>The second.</summary>
    Second = 1,

    /// <summary>The third.</summary>
    Third = 2,
}
