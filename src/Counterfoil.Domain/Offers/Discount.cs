namespace Counterfoil.Domain.Offers;

/// <summary>What a coupon takes off, once its purchase requirement is met.</summary>
public abstract record Discount
{
    private Discount()
    {
    }

    /// <summary>Save value code 0: an amount off the qualifying units.</summary>
    /// <param name="SaveValueMinor">Minor units, above zero.</param>
    public sealed record AmountOff(long SaveValueMinor) : Discount;

    /// <summary>Save value code 1: one qualifying unit is free, whatever it costs.</summary>
    public sealed record FreeItem : Discount;
}
