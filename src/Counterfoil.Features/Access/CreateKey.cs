using System.Security.Cryptography;
using Counterfoil.Domain.Serials;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Access;

/// <summary>Makes an API key. It is shown once and stored as SHA-256 of its 256 random bits.</summary>
public sealed class CreateKey(GroupCommitWriter writer, ActivityStream stream)
{
    private const int SecretBytes = 32;

    /// <summary>Makes a key under a name; a key of that name from before stops working.</summary>
    /// <param name="name">The key's name.</param>
    /// <param name="caller">Role, retailer and store; its key id is not used.</param>
    /// <returns>The key: <c>cf_till_</c> and 52 characters.</returns>
    public Task<string> Create(string name, Caller caller)
    {
        var key = $"cf_{caller.Role}_{Crockford.Text(RandomNumberGenerator.GetBytes(SecretBytes))}";
        var id = "key_" + Crockford.Text(RandomNumberGenerator.GetBytes(10));
        return writer.Write([$"key {name}"], batch =>
        {
            batch.Rows.Run("DELETE FROM api_key WHERE name = @name", ("@name", name));
            batch.WriteOne(
                """
                INSERT INTO api_key (id, name, secret_hash, role, retailer_id, store, created_at)
                VALUES (@id, @name, @hash, @role, @retailer, @store, @at)
                """,
                ("@id", id), ("@name", name), ("@hash", CheckKey.Hash(key)), ("@role", caller.Role),
                ("@retailer", caller.RetailerId), ("@store", caller.Store), ("@at", UtcText.Of(batch.Now)));
            AppendActivity.To(batch, stream, "key.created", new { key = id, caller.Role });
            return key;
        });
    }
}
