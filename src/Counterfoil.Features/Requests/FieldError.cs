namespace Counterfoil.Features.Requests;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">The field as a path: <c>basket[0].price</c>.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Offset">Zero-based position of the first wrong character in the field, where one is known.</param>
public sealed record FieldError(string Field, string Reason, int? Offset = null);
