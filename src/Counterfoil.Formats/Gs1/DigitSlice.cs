using System.Runtime.InteropServices;

namespace Counterfoil.Formats.Gs1;

/// <summary>Where a field lies in a value of at most 255 digits; no length means that it is absent.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DigitSlice(byte Start, byte Length)
{
    public bool IsPresent => Length > 0;

    public string? From(string digits) => IsPresent ? digits.Substring(Start, Length) : null;

    public ReadOnlySpan<char> In(ReadOnlySpan<char> digits) => digits.Slice(Start, Length);
}
