using System.Security.Cryptography;
using System.Text;
using Counterfoil.Domain.Serials;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Keys;

/// <summary>
/// Ids that nobody outside can guess or compute: a readable prefix and 80 bits of HMAC-SHA-256, under a key that stays
/// in the data folder. The same parts always give the same id, so that a repeat finds what the first request made.
/// </summary>
public sealed class OpaqueIds
{
    private const int KeyBytes = 32;
    private const int IdBytes = 10;
    private readonly byte[] key;

    /// <summary>Reads the folder's key, and makes it when it is missing.</summary>
    public OpaqueIds(DataFolder folder)
    {
        var file = Path.Combine(folder.Path, "id.key");
        if (!File.Exists(file))
        {
            Make(file);
        }

        key = File.ReadAllBytes(file);
        if (key.Length != KeyBytes)
        {
            throw new InvalidOperationException($"{file} is not a key of {KeyBytes} bytes.");
        }
    }

    /// <summary>The id of what the parts name: <c>rdm_</c> and sixteen characters.</summary>
    /// <param name="prefix">What it is: <c>rdm</c>, <c>cpn</c> ...</param>
    /// <param name="parts">What names it, in order; none contains a line feed.</param>
    public string Make(string prefix, params ReadOnlySpan<string> parts)
    {
        var text = prefix + "\n" + string.Join('\n', parts);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), mac);
        return prefix + "_" + Crockford.Text(mac[..IdBytes]);
    }

    /// <summary>Writes the key under another name first, so that a crash leaves none or all of it.</summary>
    private static void Make(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var made = new FileStream(file + ".new", options))
        {
            made.Write(RandomNumberGenerator.GetBytes(KeyBytes));
            made.Flush(flushToDisk: true);
        }

        File.Move(file + ".new", file);
    }
}
