using System.Security.Cryptography;
using System.Text;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Access;

/// <summary>Finds who holds an API key.</summary>
public sealed class CheckKey(Database database)
{
    /// <summary>The caller, or null for a key that is not known.</summary>
    public Caller? Find(string key) => database.Read(rows => rows.ReadFirst(
        "SELECT id, role, retailer_id, store FROM api_key WHERE secret_hash = @hash",
        row => new Caller(
            row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2),
            row.IsDBNull(3) ? null : row.GetString(3)),
        ("@hash", Hash(key))));

    internal static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
