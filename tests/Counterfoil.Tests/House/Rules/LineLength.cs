using Counterfoil.Tests.House.Reading;

namespace Counterfoil.Tests.House.Rules;

/// <summary>No line is wider than a reader's window.</summary>
internal static class LineLength
{
    private const int Most = 120;

    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Files
        where file.Project is not null
        from line in file.Lines.Select((text, index) => (text.TrimEnd('\r').Length, Number: index + 1))
        where line.Length > Most
        select new Finding(file.Path, line.Number, $"{line.Length} characters in a line; {Most} are allowed.");
}
