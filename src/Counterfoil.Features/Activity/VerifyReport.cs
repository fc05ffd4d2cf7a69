using Counterfoil.Domain.Activity;

namespace Counterfoil.Features.Activity;

/// <summary>What a verification saw.</summary>
/// <param name="Streams">Streams of the record.</param>
/// <param name="Entries">Entries read.</param>
/// <param name="Checkpoints">Checkpoints that hold.</param>
/// <param name="Unsealed">Entries that no checkpoint covers yet.</param>
/// <param name="Findings">The first thing wrong with each chain; empty when the record holds.</param>
public sealed record VerifyReport(
    int Streams, long Entries, long Checkpoints, long Unsealed, IReadOnlyList<ChainFinding> Findings)
{
    /// <summary>Whether nothing was altered.</summary>
    public bool Holds => Findings.Count == 0;
}
