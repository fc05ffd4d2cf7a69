namespace Counterfoil.Domain.Offers;

/// <summary>The local dates on which a coupon may be used, both inclusive; the first is never after the last.</summary>
public readonly record struct Validity
{
    private Validity(DateOnly first, DateOnly last)
    {
        First = first;
        Last = last;
    }

    /// <summary>The first valid day, at the store.</summary>
    public DateOnly First { get; }

    /// <summary>The last valid day, at the store.</summary>
    public DateOnly Last { get; }

    /// <summary>Makes a validity; false when the first day is after the last.</summary>
    public static bool TryCreate(DateOnly first, DateOnly last, out Validity validity)
    {
        validity = new Validity(first, last);
        return first <= last;
    }

    /// <summary>Whether a store's date lies inside.</summary>
    public bool Includes(DateOnly date) => First <= date && date <= Last;
}
