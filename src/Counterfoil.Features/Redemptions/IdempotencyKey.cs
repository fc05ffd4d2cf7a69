using System.Security.Cryptography;
using System.Text.Json;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Redemptions;

/// <summary>The caller's own name for a request, so that its repeat is known. Stored only with a success.</summary>
/// <param name="Scope">The API key's id.</param>
/// <param name="Key">As sent, at most 100 characters; null when none was sent.</param>
/// <param name="RequestHash">SHA-256 of verb and request.</param>
public sealed record IdempotencyKey(string Scope, string? Key, string RequestHash)
{
    /// <summary>The header that carries it.</summary>
    public const string Header = "Idempotency-Key";

    private const int MostCharacters = 100;

    /// <summary>What two requests of one batch must not share.</summary>
    public string BatchKey => $"key {Scope} {Key}";

    /// <summary>Reads the key of a request.</summary>
    public static IdempotencyKey Of(string scope, string? key, string verb, object request, FieldErrors errors)
    {
        if (key is { Length: 0 or > MostCharacters })
        {
            errors.Add(Header, $"is not 1 to {MostCharacters} characters");
        }

        return new IdempotencyKey(scope, key, Hash(verb, request));
    }

    /// <summary>The hash of a request as it was understood, so that blanks and field order do not matter.</summary>
    public static string Hash(string verb, object request)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(request, request.GetType(), JsonSerializerOptions.Web);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.ASCII.GetBytes(verb + "\n"));
        hash.AppendData(json);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether the key was used, and if so whether with another request.</summary>
    /// <returns>Null when it was not used.</returns>
    public bool? UsedForAnother(Rows rows) => Key is null ? null : rows.ReadFirst<bool?>(
        "SELECT request_hash <> @hash FROM idempotency_key WHERE scope = @scope AND key = @key",
        row => row.GetBoolean(0), ("@hash", RequestHash), ("@scope", Scope), ("@key", Key));

    /// <summary>Keeps the key with the redemption that its request succeeded on.</summary>
    public void Keep(WriteBatch batch, string redemptionId)
    {
        if (Key is not null)
        {
            batch.Rows.Run(
                """
                INSERT INTO idempotency_key (scope, key, request_hash, redemption_id, used_at)
                VALUES (@scope, @key, @hash, @redemption, @at) ON CONFLICT DO NOTHING
                """,
                ("@scope", Scope), ("@key", Key), ("@hash", RequestHash), ("@redemption", redemptionId),
                ("@at", UtcText.Of(batch.Now)));
        }
    }
}
