using System.CommandLine;

namespace Counterfoil.Cli.Code;

/// <summary>Where a verb takes its items from: arguments, a file, or lines of standard input.</summary>
internal sealed class ItemOptions
{
    private readonly Argument<string[]> _texts;
    private readonly Option<bool> _lines = new("--lines")
    {
        Description = "One item per line of standard input, or of the files given; one JSON per line out.",
    };

    private readonly Option<string[]> _files = new("--file")
    {
        HelpName = "FILE",
        Description = "Read the items from a file, one per line, and print one JSON per line.",
    };

    private ItemOptions(string name, string description) => _texts = new Argument<string[]>(name)
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Adds the argument and the options to a verb.</summary>
    public static ItemOptions AddTo(Command command, string name, string description)
    {
        var options = new ItemOptions(name, description);
        command.Arguments.Add(options._texts);
        command.Options.Add(options._lines);
        command.Options.Add(options._files);
        return options;
    }

    /// <summary>The items that stand on the command line; empty when files or lines are asked for.</summary>
    public string[] Texts(ParseResult parsed) => IsLines(parsed) ? [] : parsed.GetValue(_texts) ?? [];

    /// <summary>
    /// The files to read line by line, <c>-</c> for standard input; empty when items stand on the command line.
    /// </summary>
    public string[] Files(ParseResult parsed)
    {
        if (!IsLines(parsed))
        {
            return [];
        }

        string[] named = [.. parsed.GetValue(_files) ?? [], .. parsed.GetValue(_texts) ?? []];
        return named.Length == 0 ? ["-"] : named;
    }

    private bool IsLines(ParseResult parsed) => parsed.GetValue(_lines) || parsed.GetValue(_files) is { Length: > 0 };
}
