using System.CommandLine;
using Counterfoil.Cli.Baskets;
using Counterfoil.Cli.Code;
using Counterfoil.Cli.Hosting;
using Counterfoil.Cli.Replay;
using Counterfoil.Cli.Verbs;
using Counterfoil.Features.Storage;

var root = new RootCommand(
    """
    Counterfoil: an open coupon network.

    Example:
      counterfoil code parse 8112001234561234560123456
    """)
{
    ReplayVerb.Create(),
    new Command("activity", "The record that every party can verify.") { VerifyActivityVerb.Create() },
    new Command("key", "API keys.") { CreateKeyVerb.Create() },
    CodeVerb.Create(),
    new Command("basket", "What coupons do to a basket.") { CheckBasketVerb.Create() },
};

var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Errors.Count > 0)
{
    Console.Error.WriteLine($"counterfoil: {parsed.Errors[0].Message} Try --help.");
    return 2;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception reason) when (
    reason is CliException or DataFolderInUseException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"counterfoil: {reason.Message}");
    return 1;
}
