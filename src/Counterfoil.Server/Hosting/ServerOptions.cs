using System.Globalization;

namespace Counterfoil.Server.Hosting;

/// <summary>
/// What an installation says: by option, <c>--data-folder</c>, or environment, <c>COUNTERFOIL_DATA_FOLDER</c>.
/// </summary>
/// <param name="DataFolder">Where database and key are kept.</param>
/// <param name="Address">The address to listen on; loopback unless said otherwise.</param>
/// <param name="Port">The port to listen on, 0 to 65535; 0 takes a free one.</param>
/// <param name="Certificate">A PEM or PKCS #12 file for TLS; null for plain HTTP.</param>
/// <param name="CertificateKey">The PEM file of its private key; null when it is in the certificate's file.</param>
/// <param name="Clock">A moment that the clock starts at, for demonstrations; null for the real time.</param>
public sealed record ServerOptions(
    string DataFolder, string Address, int Port, string? Certificate, string? CertificateKey, DateTimeOffset? Clock)
{
    /// <summary>Reads options and environment.</summary>
    /// <exception cref="FormatException">An option is unknown or not right; the message names it.</exception>
    public static ServerOptions Of(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        var given = Read(arguments);
        string? Value(string name) => given.GetValueOrDefault(name)
            ?? environment("COUNTERFOIL_" + name.ToUpperInvariant().Replace('-', '_'));
        var port = Value("port") ?? "8080";
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 65535)
        {
            throw new FormatException($"--port {port}: is not 0 to 65535");
        }

        var address = Value("address") ?? "127.0.0.1";
        if (!System.Net.IPAddress.TryParse(address, out _))
        {
            throw new FormatException($"--address {address}: is not an IP address");
        }

        return new ServerOptions(
            Value("data-folder") ?? Path.Combine(".data", "server"), address, number, Value("certificate"),
            Value("certificate-key"), Moment(Value("clock")));
    }

    private static DateTimeOffset? Moment(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment)
            ? moment
            : throw new FormatException($"--clock {text}: is not a moment such as 2017-11-15T10:00:00Z");
    }

    private static Dictionary<string, string> Read(IReadOnlyList<string> arguments)
    {
        string[] known = ["data-folder", "address", "port", "certificate", "certificate-key", "clock"];
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var name = arguments[i].StartsWith("--", StringComparison.Ordinal) ? arguments[i][2..] : "";
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                throw new FormatException(
                    $"{arguments[i]}: is not an option; options are --{string.Join(", --", known)}");
            }

            given[name] = i + 1 < arguments.Count
                ? arguments[i + 1]
                : throw new FormatException($"{arguments[i]}: needs a value");
        }

        return given;
    }
}
