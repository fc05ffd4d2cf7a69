using System.Text.Json;
using Counterfoil.Domain.Redemptions;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Redemptions;

/// <summary>A redemption's row.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ExpiresAt">When its reservation ends.</param>
/// <param name="BasketHash">The hash of the reserve it was made from; empty for a release that came first.</param>
/// <param name="Result">The frozen result, JSON of the basket contract.</param>
/// <param name="Late">Whether it was committed after its reservation had ended.</param>
internal sealed record StoredRedemption(
    string Id, RedemptionState State, DateTimeOffset ExpiresAt, string BasketHash, string Result, bool Late)
{
    /// <summary>What the domain decides on.</summary>
    public Reservation Reservation => new(State, ExpiresAt, BasketHash);

    /// <summary>The row of an id, or null.</summary>
    public static StoredRedemption? Find(Rows rows, string id) => rows.ReadFirst(
        "SELECT id, state, expires_at, basket_hash, result, late FROM redemption WHERE id = @id",
        row => new StoredRedemption(
            row.GetString(0), Enum.Parse<RedemptionState>(row.GetString(1)), UtcText.Read(row.GetString(2)),
            row.GetString(3), row.GetString(4), row.GetBoolean(5)),
        ("@id", id));

    /// <summary>The answer that it gives.</summary>
    public RedemptionOutcome.Done Answer(bool repeat) => new(new RedemptionAnswer(
        Id, State, ExpiresAt, Late, repeat,
        JsonSerializer.Deserialize<BasketAnswer>(Result, JsonSerializerOptions.Web)!));
}
