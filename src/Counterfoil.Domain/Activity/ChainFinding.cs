using System.Globalization;

namespace Counterfoil.Domain.Activity;

/// <summary>The first thing that is wrong with a chain.</summary>
/// <param name="Stream">The stream, or <c>checkpoints</c>.</param>
/// <param name="Sequence">The entry.</param>
/// <param name="What">What happened to it, as the end of a sentence.</param>
public sealed record ChainFinding(string Stream, long Sequence, string What)
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"stream {Stream}, entry {Sequence} {What}");
}
