namespace Counterfoil.Features.Storage;

/// <summary>One change, decided and written on the writer's thread inside a batch.</summary>
public abstract class WriteRequest
{
    /// <summary>
    /// What two requests of one batch must not share: coupons, reservations and idempotency keys, by name.
    /// </summary>
    public virtual IEnumerable<string> Keys => [];

    /// <summary>Loads, decides and writes. May run again when its batch is rolled back.</summary>
    internal abstract void Decide(WriteBatch batch);

    /// <summary>Tells the answer; called once, after the batch is durable.</summary>
    internal abstract void Answer();

    /// <summary>Tells that nothing was changed, or that nobody knows.</summary>
    internal abstract void Fail(Exception reason);
}
