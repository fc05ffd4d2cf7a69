using System.Xml;
using System.Xml.Linq;
using Counterfoil.Tests.House.Reading;

namespace Counterfoil.Tests.House.Rules;

/// <summary>Reads the items of a project file with the lines they stand in.</summary>
internal static class ProjectFile
{
    public static IEnumerable<(string Include, int Line)> Items(SourceFile file, params string[] kinds) => XDocument
        .Parse(file.Text, LoadOptions.SetLineInfo)
        .Descendants()
        .Where(item => kinds.Contains(item.Name.LocalName, StringComparer.Ordinal))
        .Select(item => ((string?)item.Attribute("Include") ?? "", ((IXmlLineInfo)item).LineNumber));
}
