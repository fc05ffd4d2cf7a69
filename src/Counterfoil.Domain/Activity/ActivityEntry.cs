using System.Globalization;

namespace Counterfoil.Domain.Activity;

/// <summary>One entry as stored.</summary>
/// <param name="Stream">The writer's stream.</param>
/// <param name="Sequence">Dense, from 1.</param>
/// <param name="Body">The stored text: JSON that names stream, sequence, time, kind and what changed.</param>
/// <param name="PreviousHash">The link before.</param>
/// <param name="Hash">This entry's link.</param>
public sealed record ActivityEntry(string Stream, long Sequence, string Body, string PreviousHash, string Hash)
{
    /// <summary>How the text of an entry begins: JSON that names its own place.</summary>
    public static string Opening(string stream, long sequence) => string.Create(
        CultureInfo.InvariantCulture, $"{{\"stream\":\"{stream}\",\"sequence\":{sequence},");
}
