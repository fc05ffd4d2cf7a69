namespace Counterfoil.Features.Baskets;

/// <summary>Who presents coupons, where and when.</summary>
/// <param name="RetailerId">The lane's retailer.</param>
/// <param name="HouseholdId">The household's opaque id.</param>
/// <param name="Date">The store's local date.</param>
/// <param name="OwnRedemption">The redemption that is being replaced; null for none.</param>
/// <param name="Now">The time of the decision.</param>
public sealed record Shopper(
    string RetailerId, string HouseholdId, DateOnly Date, string? OwnRedemption, DateTimeOffset Now);
