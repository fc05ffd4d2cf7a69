namespace Counterfoil.Features.Storage;

/// <summary>The writer's queue is full: nothing was changed, try again in a second.</summary>
public sealed class WriterBusyException() : Exception("The writer's queue is full. Try again in a second.");
