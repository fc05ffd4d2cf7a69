using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Counterfoil.Tests.House.Reading;

/// <summary>One file of the repository; its path is relative to the root and written with slashes.</summary>
internal sealed class SourceFile
{
    private const string ProjectPrefix = "Counterfoil.";

    private readonly Lazy<CompilationUnitSyntax> _syntax;
    private readonly string[] _parts;

    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _parts = path.Split('/');
        _syntax = new(() => CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot());
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>src, tests, bench, sim or docs; empty for a file at the root.</summary>
    public string Area => _parts.Length > 1 ? _parts[0] : "";

    /// <summary>The project's short name, as in <c>Features</c>; null outside projects.</summary>
    public string? Project => _parts.Length > 2 && _parts[1].StartsWith(ProjectPrefix, StringComparison.Ordinal)
        ? _parts[1][ProjectPrefix.Length..]
        : null;

    /// <summary>The folders between the project and the file.</summary>
    public string[] Folders => Project is null ? [] : _parts[2..^1];

    /// <summary>The first folder under the project; null where the file lies directly in it.</summary>
    public string? Room => Folders.FirstOrDefault();

    public string Name => _parts[^1];

    public bool IsCode => Name.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsPage => Name.EndsWith(".razor", StringComparison.Ordinal);

    public bool IsProject => Name.EndsWith(".csproj", StringComparison.Ordinal);

    /// <summary>The parsed source; of use for code only.</summary>
    public CompilationUnitSyntax Syntax => _syntax.Value;

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The line, counted from one, in which a node begins.</summary>
    public static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>The line, counted from one, of a position in the text.</summary>
    public int LineAt(int position) => Text.AsSpan(0, position).Count('\n') + 1;
}
