using Counterfoil.Domain.Network;

namespace Counterfoil.Domain.Baskets;

/// <summary>By which rules a basket is checked.</summary>
/// <param name="Retailer">How the retailer takes coupons.</param>
/// <param name="FreeItem">Which unit is the free one.</param>
/// <param name="CashierAgrees">Whether a cashier agreed to what only a cashier may decide.</param>
public sealed record CheckRules(
    RetailerRules Retailer, FreeItemChoice FreeItem = FreeItemChoice.First, bool CashierAgrees = false);
