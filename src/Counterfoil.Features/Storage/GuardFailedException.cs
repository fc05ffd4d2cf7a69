namespace Counterfoil.Features.Storage;

/// <summary>
/// A guard in a WHERE clause held a write back: the batch is rolled back and its requests are tried singly.
/// </summary>
public sealed class GuardFailedException(string message) : Exception(message);
