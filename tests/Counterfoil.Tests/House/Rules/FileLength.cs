using Counterfoil.Tests.House.Reading;

namespace Counterfoil.Tests.House.Rules;

/// <summary>No file is longer than a sitting.</summary>
internal static class FileLength
{
    private const int Most = 400;

    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Files
        where file.Project is not null && file.Lines.Length > Most
        select new Finding(file.Path, Most + 1, $"{file.Lines.Length} lines in a file; {Most} are allowed.");
}
