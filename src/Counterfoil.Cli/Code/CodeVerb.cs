using System.CommandLine;

namespace Counterfoil.Cli.Code;

/// <summary><c>counterfoil code</c>: the codes of the trade, read, written and drawn.</summary>
public static class CodeVerb
{
    /// <summary>The verb with its own verbs.</summary>
    public static Command Create() => new(
        "code",
        """
        Read, encode and draw the codes of the trade.

        Example:
          counterfoil code parse 8112001234561234560123456
        """)
    {
        ParseCode.Create(),
        DrawCodeVerb.Create(),
        new Command(
            "epc",
            """
            Turn coupons into electronic product codes and back.

            Example:
              counterfoil code epc decode 3F76451FD612640000019907
            """)
        {
            EncodeEpcVerb.Create(),
            DecodeEpcVerb.Create(),
        },
    };
}
