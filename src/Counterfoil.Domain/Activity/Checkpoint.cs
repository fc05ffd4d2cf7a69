namespace Counterfoil.Domain.Activity;

/// <summary>Stream heads at one moment, chained to the checkpoint before: the total order of the record.</summary>
/// <param name="Number">Dense, from 1.</param>
/// <param name="Body">The stored text: JSON with number, time and the heads it covers, by stream.</param>
/// <param name="PreviousHash">The link before.</param>
/// <param name="Hash">This checkpoint's link.</param>
public sealed record Checkpoint(long Number, string Body, string PreviousHash, string Hash);
