using System.Security.Cryptography;
using System.Text.Json;

namespace Counterfoil.Features.Activity;

/// <summary>The hash that an import's entry has for its rows.</summary>
public static class RowsHash
{
    /// <summary>SHA-256 of the rows as JSON, 64 lower-case hexadecimal digits.</summary>
    public static string Of<T>(T rows) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(rows, JsonSerializerOptions.Web)));
}
