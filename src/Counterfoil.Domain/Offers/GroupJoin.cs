namespace Counterfoil.Domain.Offers;

/// <summary>How purchase groups join: the additional purchase rules code.</summary>
public enum GroupJoin
{
    /// <summary>No code: only the first group counts.</summary>
    FirstOnly,

    /// <summary>Code 0: any one group.</summary>
    AnyOne,

    /// <summary>Code 1: all groups.</summary>
    All,

    /// <summary>Code 2: the first, and the second or else the third.</summary>
    FirstAndOneOther,

    /// <summary>Code 3: units of any group count together to the first requirement.</summary>
    Pooled,
}
