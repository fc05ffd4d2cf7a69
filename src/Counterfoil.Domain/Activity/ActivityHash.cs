using System.Security.Cryptography;
using System.Text;

namespace Counterfoil.Domain.Activity;

/// <summary>SHA-256 over the previous hash and the stored bytes: the link of every chain here.</summary>
public static class ActivityHash
{
    /// <summary>The hash before the first entry: 64 zeros.</summary>
    public static string Origin { get; } = new('0', 64);

    /// <summary>The next link, 64 lower-case hexadecimal digits.</summary>
    /// <param name="previous">The link before, as text.</param>
    /// <param name="body">The stored text; its UTF-8 bytes are hashed.</param>
    public static string Of(string previous, string body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(previous));
        hash.AppendData(Encoding.UTF8.GetBytes(body));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
