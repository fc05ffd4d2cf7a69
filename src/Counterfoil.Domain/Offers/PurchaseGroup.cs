namespace Counterfoil.Domain.Offers;

/// <summary>One purchase that an offer asks for: so much of such products.</summary>
/// <param name="Place">Which group of the offer it is.</param>
/// <param name="Requirement">How much.</param>
/// <param name="Products">Of what; a whole-basket requirement takes any product.</param>
public sealed record PurchaseGroup(GroupPlace Place, Requirement Requirement, ProductSelection Products);
