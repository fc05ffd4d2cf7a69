using System.Text.RegularExpressions;
using Xunit;

namespace Counterfoil.Tests.Cli.Code;

/// <summary>Runs the examples that the help texts and the guide show.</summary>
public sealed partial class ExampleTests
{
    [Theory]
    [InlineData("")]
    [InlineData("code")]
    [InlineData("code parse")]
    [InlineData("code draw")]
    [InlineData("code epc")]
    [InlineData("code epc encode")]
    [InlineData("code epc decode")]
    public void The_help_of_a_verb_shows_an_example_that_runs(string verb)
    {
        var (exitCode, help, _) = CodeProcess.Run([.. CodeProcess.Split(verb), "--help"]);
        var examples = Examples(help).Where(example => example.StartsWith("code", StringComparison.Ordinal)).ToList();

        Assert.Equal(0, exitCode);
        Assert.NotEmpty(examples);
        Assert.All(examples, Runs);
    }

    [Fact]
    public void The_guide_shows_what_is_printed()
    {
        var guide = File.ReadAllText(Path.Combine(Root(), "docs", "guide", "codes.md"));
        var snippets = Snippet().Matches(guide);

        Assert.NotEmpty(snippets);
        foreach (Match snippet in snippets)
        {
            var arguments = CodeProcess.Split(snippet.Groups["command"].Value);
            var (_, output, _) = CodeProcess.Run(arguments);
            Assert.Equal(snippet.Groups["output"].Value, output);
        }
    }

    private static void Runs(string example)
    {
        var arguments = CodeProcess.Split(example);
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        var output = Array.IndexOf(arguments, "--out");
        if (output >= 0)
        {
            arguments[output + 1] = file;
        }

        var (exitCode, _, error) = CodeProcess.Run(arguments);
        Assert.True(exitCode == 0, $"{example}: {error}");
        if (output >= 0)
        {
            Assert.True(new FileInfo(file).Length > 0);
            File.Delete(file);
        }
    }

    private static IEnumerable<string> Examples(string help) => help
        .Replace("\\\n", " ", StringComparison.Ordinal)
        .Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.StartsWith("counterfoil ", StringComparison.Ordinal))
        .Where(line => !line.Contains('[', StringComparison.Ordinal))
        .Select(line => line["counterfoil ".Length..]);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Counterfoil.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(
        @"^\$ counterfoil (?<command>.*)\n(?<output>(?:(?!\$ |```).*\n)*)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Snippet();
}
