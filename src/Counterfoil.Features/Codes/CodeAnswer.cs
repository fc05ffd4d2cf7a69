using System.Runtime.InteropServices;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Features.Codes;

/// <summary>A reading or the error in its place.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CodeAnswer(CodeReading? Reading, CodeError? Error)
{
    public static implicit operator CodeAnswer(CodeReading reading) => new(reading, null);

    public static implicit operator CodeAnswer(CodeError error) => new(null, error);

    /// <summary>The same answer for a text that stands behind others: a place outside an AI moves along.</summary>
    public CodeAnswer Shifted(int characters) =>
        Error is { Ai: null } error ? new CodeAnswer(null, error with { Offset = error.Offset + characters }) : this;
}
