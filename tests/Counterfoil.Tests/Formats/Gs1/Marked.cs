using Counterfoil.Formats.Gs1;

namespace Counterfoil.Tests.Formats.Gs1;

/// <summary>
/// Writes an error as the value with stars around the offending digits, so that a test shows the place.
/// </summary>
internal static class Marked
{
    public static string By(this string value, CodeError error) =>
        value.Insert(error.Offset + error.Length, "*").Insert(error.Offset, "*");

    public static string Plain(string marked) => marked.Replace("*", string.Empty, StringComparison.Ordinal);
}
