namespace Counterfoil.Domain.Offers;

/// <summary>
/// What a coupon takes off, once its purchase requirement is met: the save value code with its value. Source: North
/// American Coupon Application Guideline R2.0, field 9; code 7 is The Coupon Bureau's.
/// </summary>
public abstract record Discount
{
    private Discount()
    {
    }

    /// <summary>Save value code 0: an amount off the units it applies to.</summary>
    /// <param name="SaveValueMinor">Minor units, zero or more.</param>
    public sealed record AmountOff(long SaveValueMinor) : Discount;

    /// <summary>Save value code 1: one unit is free.</summary>
    /// <param name="CapMinor">The most it is worth, minor units; zero for whatever it costs.</param>
    public sealed record FreeItem(long CapMinor = 0) : Discount;

    /// <summary>Save value code 2: several units are free.</summary>
    /// <param name="Count">How many, zero or more.</param>
    public sealed record FreeItems(int Count) : Discount;

    /// <summary>Save value code 5: a share of the units it applies to, once, half up.</summary>
    /// <param name="Percent">Whole percent, zero or more.</param>
    public sealed record PercentOff(int Percent) : Discount;

    /// <summary>Save value code 6: an amount off the whole basket.</summary>
    /// <param name="SaveValueMinor">Minor units, zero or more.</param>
    public sealed record AmountOffBasket(long SaveValueMinor) : Discount;

    /// <summary>Save value code 7: the units it applies to, up to an amount.</summary>
    /// <param name="SaveValueMinor">Minor units, zero or more.</param>
    public sealed record SaveUpTo(long SaveValueMinor) : Discount;

    /// <summary>
    /// The value that the units of a lone group reach for: further units are taken until they are worth it. Codes 0, 6
    /// and 7; zero for the others. Minor units.
    /// </summary>
    public long ReachMinor => this switch
    {
        AmountOff off => off.SaveValueMinor,
        AmountOffBasket off => off.SaveValueMinor,
        SaveUpTo upTo => upTo.SaveValueMinor,
        _ => 0,
    };

    /// <summary>Whether a retailer may multiply it: codes 0, 5 and 7.</summary>
    public bool MayMultiply => this is AmountOff or PercentOff or SaveUpTo;

    /// <summary>Makes a discount of a save value code; null for a code that has no meaning.</summary>
    /// <param name="code">0, 1, 2, 5, 6 or 7.</param>
    /// <param name="saveValue">Cents, units or percent, as the code says; zero or more.</param>
    public static Discount? Of(int code, int saveValue) => saveValue < 0 ? null : code switch
    {
        0 => new AmountOff(saveValue),
        1 => new FreeItem(saveValue),
        2 => new FreeItems(saveValue),
        5 => new PercentOff(saveValue),
        6 => new AmountOffBasket(saveValue),
        7 => new SaveUpTo(saveValue),
        _ => null,
    };
}
