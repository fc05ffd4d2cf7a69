namespace Counterfoil.Domain.Activity;

/// <summary>How far a stream has come.</summary>
/// <param name="Stream">The writer's stream.</param>
/// <param name="Sequence">Its last entry; 0 when it has none.</param>
/// <param name="Hash">That entry's link.</param>
public sealed record StreamHead(string Stream, long Sequence, string Hash);
