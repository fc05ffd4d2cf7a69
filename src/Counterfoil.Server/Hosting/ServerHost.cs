using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Counterfoil.Features.Storage;

namespace Counterfoil.Server.Hosting;

/// <summary>Address, port and certificate of the host.</summary>
public static class ServerHost
{
    /// <summary>Listens where the options say; logs what went wrong, not every request.</summary>
    public static void Listen(this WebApplicationBuilder builder, ServerOptions options)
    {
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Parse(options.Address), options.Port, endpoint =>
            {
                if (Certificate(options) is { } certificate)
                {
                    endpoint.UseHttps(certificate);
                }
            });
        });
    }

    /// <summary>Serves until it is told to stop, and says where; or says on standard error why not.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> Serve(this WebApplication app)
    {
        await using var ended = app;
        try
        {
            await app.StartAsync();
        }
        catch (Exception reason) when (reason is IOException or CryptographicException)
        {
            Console.Error.WriteLine($"counterfoil: {reason.Message}");
            return 1;
        }

        Console.WriteLine($"Counterfoil listens on {string.Join(", ", app.Urls)}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Owns the folder, or says on standard error why not.</summary>
    public static DataFolder? Own(string folder)
    {
        try
        {
            return DataFolder.Own(folder);
        }
        catch (Exception reason) when (reason is DataFolderInUseException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"counterfoil: {reason.Message}");
            return null;
        }
    }

    private static X509Certificate2? Certificate(ServerOptions options) => options.Certificate switch
    {
        null => null,
        var file when file.EndsWith(".pfx", StringComparison.OrdinalIgnoreCase) =>
            X509CertificateLoader.LoadPkcs12FromFile(file, null),
        var file => X509Certificate2.CreateFromPemFile(file, options.CertificateKey),
    };
}
