using Counterfoil.Tests.House.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Counterfoil.Tests.House.Rules;

/// <summary>
/// The bare floors reach nothing outside: no files, network, clock, chance or log; and they wait for nothing.
/// </summary>
internal static class InputOutput
{
    private const string Resource = "GetManifestResourceStream";

    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System.Net", "System.Data", "System.Timers", "System.IO.Pipes", "System.IO.Pipelines",
        "System.Threading.Tasks", "System.Threading.Channels", "Microsoft.Extensions.Logging",
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "File", "FileInfo", "FileStream", "Directory", "DirectoryInfo", "DriveInfo", "FileSystemWatcher",
        "RandomAccess", "Console", "Environment", "Process", "HttpClient", "Socket", "TcpClient", "UdpClient", "Dns",
        "TimeProvider", "Stopwatch", "Timer", "PeriodicTimer",
        "Random", "RandomNumberGenerator", "ILogger", "ILoggerFactory",
        "Task", "ValueTask", "Thread", "ThreadPool", "CancellationToken", "IAsyncEnumerable",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow",
        "Guid.NewGuid", "Guid.CreateVersion7",
    };

    public static IEnumerable<Finding> Find(SourceTree tree) =>
        from file in tree.Code
        where tree.Plan.BareFloors.Contains(file.Project, StringComparer.Ordinal)
        from node in file.Syntax.DescendantNodesAndTokens()
        let word = Reach(node, file.Project!)
        where word is not null
        select new Finding(
            file.Path, LineOf(node), $"{file.Project} does no input or output: {word} belongs to Features or a host.");

    private static int LineOf(SyntaxNodeOrToken node) => node.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1;

    private static string? Reach(SyntaxNodeOrToken node, string project) => node.AsNode() switch
    {
        (QualifiedNameSyntax or MemberAccessExpressionSyntax) and var name when IsForbidden(name.ToString()) =>
            name.ToString(),
        SimpleNameSyntax name when Types.Contains(name.Identifier.ValueText) && !IsMemberOfOurs(name) =>
            name.Identifier.ValueText,
        SimpleNameSyntax { Identifier.ValueText: Resource } when project != "Formats" => Resource,
        null when node.IsKind(SyntaxKind.AsyncKeyword) => "async",
        _ => null,
    };

    private static bool IsForbidden(string name) =>
        Namespaces.Contains(name) || Members.Contains(name.Replace("System.", "", StringComparison.Ordinal));

    private static bool IsMemberOfOurs(SimpleNameSyntax name) =>
        name.Parent is NameColonSyntax or NameEqualsSyntax
        || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name
            && !$"{access.Expression}.".Contains("System.", StringComparison.Ordinal));
}
