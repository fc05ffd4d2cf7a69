namespace Counterfoil.Domain.Redemptions;

/// <summary>Where a redemption stands.</summary>
public enum RedemptionState
{
    /// <summary>Coupons are held for one lane transaction, until a time.</summary>
    Reserved,

    /// <summary>The coupons are used, for good.</summary>
    Committed,

    /// <summary>The lane gave its coupons back; the transaction can take none any more.</summary>
    Released,

    /// <summary>The time ran out and another transaction, or the clock's round, took the coupons back.</summary>
    Expired,
}
