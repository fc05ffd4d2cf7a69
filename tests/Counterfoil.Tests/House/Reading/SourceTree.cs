using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Counterfoil.Tests.House.Reading;

/// <summary>The files that the house rules look at, and the plan among them.</summary>
internal sealed class SourceTree
{
    private static readonly string[] Areas = ["src", "tests", "bench", "sim"];
    private static readonly string[] Endings = [".cs", ".razor", ".csproj", ".ts", ".sql"];
    private static readonly string[] Named = ["package.json"];
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "wwwroot"];
    private static readonly string[] Single =
        [HousePlan.Page, "docs/dependencies.md", "Directory.Packages.props", "Directory.Build.props"];

    private readonly Lazy<ILookup<(string Project, string Room), string>> _types;

    public SourceTree(IEnumerable<SourceFile> files)
    {
        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        Plan = HousePlan.Parse(Find(HousePlan.Page)!.Text);
        _types = new(() => Files
            .Where(file => file.IsCode && file.Room is not null)
            .SelectMany(file => TypesOf(file).Select(type => (Place: (file.Project!, file.Room!), Name: NameOf(type))))
            .ToLookup(type => type.Place, type => type.Name));
    }

    public IReadOnlyList<SourceFile> Files { get; }

    public HousePlan Plan { get; }

    /// <summary>C# files; generated ones are not among them.</summary>
    public IEnumerable<SourceFile> Code => Files.Where(file => file.IsCode);

    /// <summary>The repository around the running test.</summary>
    public static string Root { get; } = FindRoot();

    public static SourceTree OfRepository() => new(Areas
        .Select(area => Path.Combine(Root, area))
        .Where(Directory.Exists)
        .SelectMany(Walk)
        .Concat(Single.Select(path => Path.Combine(Root, path)))
        .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path))));

    public SourceFile? Find(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>Whether a room declares a type of that name.</summary>
    public bool Declares(string project, string room, string type) =>
        _types.Value[(project, room)].Contains(type, StringComparer.Ordinal);

    /// <summary>The types of a file that are not nested in another.</summary>
    public static IEnumerable<MemberDeclarationSyntax> TypesOf(SourceFile file) => file.Syntax
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>()
        .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    public static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declared => declared.Identifier.ValueText,
        DelegateDeclarationSyntax declared => declared.Identifier.ValueText,
        _ => "",
    };

    private static IEnumerable<string> Walk(string folder) => Directory
        .EnumerateDirectories(folder)
        .Where(inner => !Skipped.Contains(Path.GetFileName(inner), StringComparer.Ordinal))
        .SelectMany(Walk)
        .Concat(Directory.EnumerateFiles(folder).Where(IsOurs));

    private static bool IsOurs(string path) =>
        (Endings.Contains(Path.GetExtension(path), StringComparer.Ordinal)
            || Named.Contains(Path.GetFileName(path), StringComparer.Ordinal))
        && !path.EndsWith(".g.cs", StringComparison.Ordinal)
        && !path.EndsWith(".Designer.cs", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Counterfoil.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No Counterfoil.slnx above the test.");
    }
}
