using System.CommandLine;
using Counterfoil.Cli.Code;

namespace Counterfoil.Cli;

/// <summary>The command line: names its verbs.</summary>
public static class Program
{
    /// <summary>Runs one verb; 0 done, 1 refused, 2 misused.</summary>
    /// <param name="args">The verb and its arguments.</param>
    public static int Main(string[] args)
    {
        var root = new RootCommand("Counterfoil: an open coupon network.") { CodeVerb.Create() };
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine($"counterfoil: {parsed.Errors[0].Message} Try --help.");
            return 2;
        }

        return parsed.Invoke();
    }
}
