namespace Counterfoil.Domain.Baskets;

/// <summary>
/// Why a coupon was not taken. The catalogue of all reasons: code word, sentence for cashier and customer, HTTP status
/// where the whole request fails by it, and ISO 8583 response code (1987, data element 39).
/// </summary>
/// <param name="Code">The code word, stable for programs.</param>
/// <param name="Sentence">What to tell the customer.</param>
/// <param name="HttpStatus">The status of the answer when nothing else could be done.</param>
/// <param name="ResponseCode">Two digits.</param>
public sealed record Refusal(string Code, string Sentence, int HttpStatus, string ResponseCode)
{
    /// <summary>The text is not a coupon number.</summary>
    public static readonly Refusal Unreadable = new("unreadable", "This is not a coupon number.", 422, "14");

    /// <summary>No offer carries the number.</summary>
    public static readonly Refusal Unknown = new("unknown", "This coupon is not known here.", 404, "25");

    /// <summary>Nothing says what the coupon is worth.</summary>
    public static readonly Refusal NoTerms = new("no-terms", "The value of this coupon is not known.", 409, "12");

    /// <summary>The household was not given the coupon.</summary>
    public static readonly Refusal NotGranted = new(
        "not-granted", "This coupon was not given to this customer.", 409, "58");

    /// <summary>All copies of the household are redeemed.</summary>
    public static readonly Refusal AlreadyRedeemed = new("already-redeemed", "This coupon has been used.", 409, "94");

    /// <summary>Another lane holds the coupon.</summary>
    public static readonly Refusal AlreadyReserved = new(
        "already-reserved", "This coupon is in use at another lane.", 409, "94");

    /// <summary>The same coupon lies in the basket twice.</summary>
    public static readonly Refusal Duplicate = new("duplicate", "This coupon was presented twice.", 409, "94");

    /// <summary>The first valid day is to come.</summary>
    public static readonly Refusal NotStarted = new("not-started", "This coupon is not valid yet.", 409, "58");

    /// <summary>The last valid day is over.</summary>
    public static readonly Refusal Expired = new("expired", "This coupon has expired.", 409, "54");

    /// <summary>None of its products is in the basket.</summary>
    public static readonly Refusal NoItem = new("no-item", "No product of this coupon is in the basket.", 409, "12");

    /// <summary>Some of its products are there, too few of them.</summary>
    public static readonly Refusal TooFewUnits = new(
        "too-few-units", "More products of this coupon are needed.", 409, "12");

    /// <summary>The products are there, and cost too little.</summary>
    public static readonly Refusal TooLittleSpent = new(
        "too-little-spent", "More must be spent on products of this coupon.", 409, "12");

    /// <summary>The whole basket costs too little.</summary>
    public static readonly Refusal BasketTooSmall = new(
        "basket-too-small", "The basket must be worth more for this coupon.", 409, "12");

    /// <summary>The products are there, and weigh too little.</summary>
    public static readonly Refusal TooLight = new(
        "too-light", "More weight of this coupon's products is needed.", 409, "12");

    /// <summary>The unit that would be free is not among those taken.</summary>
    public static readonly Refusal FreeItemMissing = new(
        "free-item-missing", "The free product of this coupon is not among those bought.", 409, "12");

    /// <summary>Other coupons have used the units.</summary>
    public static readonly Refusal UnitsUsed = new("units-used", "Another coupon has used these products.", 409, "12");

    /// <summary>The coupon is worth more than what it applies to.</summary>
    public static readonly Refusal OverValue = new(
        "over-value", "The coupon is worth more than its products.", 409, "13");

    /// <summary>Its products cost nothing.</summary>
    public static readonly Refusal NothingOff = new("nothing-off", "There is nothing to take off.", 409, "13");

    /// <summary>A person must look.</summary>
    public static readonly Refusal Cashier = new("cashier", "The cashier decides about this coupon.", 409, "05");

    /// <summary>The lane's transaction is over: its coupons are used.</summary>
    public static readonly Refusal AlreadyCommitted = new(
        "already-committed", "This transaction is committed; only a reverse undoes it.", 409, "94");

    /// <summary>The lane's transaction is over: it was released.</summary>
    public static readonly Refusal AlreadyReleased = new(
        "already-released", "This transaction was released; start a new one.", 409, "12");

    /// <summary>The repeat of a reserve came after another basket took its place.</summary>
    public static readonly Refusal Replaced = new(
        "replaced", "Another basket of this transaction has replaced this one.", 409, "94");

    /// <summary>The reservation ran out and its coupons went to others.</summary>
    public static readonly Refusal ReservationExpired = new(
        "reservation-expired", "The reservation ran out and its coupons are gone.", 409, "68");

    /// <summary>Nobody reserved under this name.</summary>
    public static readonly Refusal UnknownRedemption = new(
        "unknown-redemption", "No such redemption is known; it is safe to try again.", 404, "25");

    /// <summary>All reasons, in the order in which the first that holds is told.</summary>
    public static IReadOnlyList<Refusal> All { get; } =
    [
        Unreadable, Unknown, NoTerms, NotGranted, NotStarted, Expired, AlreadyRedeemed, AlreadyReserved, Duplicate,
        NoItem, TooFewUnits, TooLittleSpent, BasketTooSmall, TooLight, FreeItemMissing, UnitsUsed, OverValue,
        NothingOff, Cashier,
        AlreadyCommitted, AlreadyReleased, Replaced, ReservationExpired, UnknownRedemption,
    ];
}
