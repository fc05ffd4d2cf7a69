using System.Buffers;
using System.Globalization;

namespace Counterfoil.Formats.Gs1;

/// <summary>
/// One part of the value of an application identifier, as the table writes it: <c>N13:check</c>, <c>[X..17]</c>.
/// </summary>
/// <param name="CharacterSet">N digits, X the 82 characters of GS1, Y the 39, Z base64 for files and URIs.</param>
/// <param name="Minimum">The fewest characters.</param>
/// <param name="Maximum">The most characters.</param>
/// <param name="IsOptional">Whether the value may end before this part.</param>
/// <param name="Rules">The names of the rules for its content; <see cref="ValueRules"/> knows them.</param>
public sealed record ValuePart(
    char CharacterSet, int Minimum, int Maximum, bool IsOptional, IReadOnlyList<string> Rules)
{
    private const string Digits = "0123456789";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private static readonly SearchValues<char> SetN = SearchValues.Create(Digits);
    private static readonly SearchValues<char> SetX =
        SearchValues.Create("!\"%&'()*+,-./_:;<=>?" + Digits + Upper + Lower);
    private static readonly SearchValues<char> SetY = SearchValues.Create("#-/" + Digits + Upper);
    private static readonly SearchValues<char> SetZ = SearchValues.Create("-_=" + Digits + Upper + Lower);

    /// <summary>Reads a part as the table writes it.</summary>
    /// <param name="text">For example <c>N6:date0</c> or <c>[N..12]</c>.</param>
    public static ValuePart Parse(string text)
    {
        var isOptional = text[0] == '[';
        var pieces = text.Trim('[', ']').Split(':');
        var isRange = pieces[0].Contains("..", StringComparison.Ordinal);
        var maximum = int.Parse(pieces[0].AsSpan(isRange ? 3 : 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return new ValuePart(pieces[0][0], isRange ? 1 : maximum, maximum, isOptional, pieces[1..]);
    }

    /// <summary>The place of the first character that is not in the set, or -1.</summary>
    /// <param name="text">The characters of this part.</param>
    public int FindStranger(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(CharacterSet switch
    {
        'N' => SetN,
        'Y' => SetY,
        'Z' => SetZ,
        _ => SetX,
    });
}
