using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Counterfoil.Cli.Code;

/// <summary>Options whose values are checked when they are read, with an error of one line.</summary>
internal static class Choice
{
    /// <summary>An option that takes one of a few words.</summary>
    public static Option<string> Of(string name, string valueName, string description, IReadOnlyList<string> words)
    {
        var option = new Option<string>(name)
        {
            HelpName = valueName,
            Description = $"{description} One of {string.Join(", ", words)}.",
        };
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result => Check(result, name, words));
        return option;
    }

    /// <summary>An option that takes a whole number; null when it is not given.</summary>
    public static Option<int?> Number(string name, string description) => new(name)
    {
        HelpName = "N",
        Description = description,
        CustomParser = result =>
        {
            if (int.TryParse(
                result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            result.AddError($"{name} {result.Tokens[0].Value}: a whole number belongs here.");
            return null;
        },
    };

    private static void Check(OptionResult result, string name, IReadOnlyList<string> words)
    {
        foreach (var token in result.Tokens)
        {
            if (!words.Contains(token.Value))
            {
                result.AddError($"{name} {token.Value}: one of {string.Join(", ", words)} belongs here.");
            }
        }
    }
}
