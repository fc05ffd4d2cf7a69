namespace Counterfoil.Domain.Offers;

/// <summary>
/// The local dates on which a coupon may be used, both inclusive; the first is never after the last. A date is that of
/// the store where the coupon is presented, in the store's own time zone.
/// </summary>
public readonly record struct Validity
{
    private readonly DateOnly? last;

    private Validity(DateOnly first, DateOnly? last)
    {
        First = first;
        this.last = last;
    }

    /// <summary>Every day.</summary>
    public static Validity Always => default;

    /// <summary>The first valid day, at the store.</summary>
    public DateOnly First { get; }

    /// <summary>The last valid day, at the store.</summary>
    public DateOnly Last => last ?? DateOnly.MaxValue;

    /// <summary>Makes a validity; false when the first day is after the last.</summary>
    public static bool TryCreate(DateOnly first, DateOnly last, out Validity validity)
    {
        validity = new Validity(first, last);
        return first <= last;
    }

    /// <summary>Whether a store's date lies inside.</summary>
    public bool Includes(DateOnly date) => First <= date && date <= Last;
}
