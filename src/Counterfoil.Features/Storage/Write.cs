namespace Counterfoil.Features.Storage;

/// <summary>A change with an answer.</summary>
/// <param name="keys">What two requests of one batch must not share.</param>
/// <param name="decide">Loads, decides, writes, answers. Runs again when its batch is rolled back.</param>
public sealed class Write<TAnswer>(IReadOnlyCollection<string> keys, Func<WriteBatch, TAnswer> decide) : WriteRequest
{
    private readonly TaskCompletionSource<TAnswer> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TAnswer? answer;

    /// <inheritdoc/>
    public override IEnumerable<string> Keys => keys;

    /// <summary>The answer, once it is durable.</summary>
    public Task<TAnswer> Done => done.Task;

    internal override void Decide(WriteBatch batch) => answer = decide(batch);

    internal override void Answer() => done.SetResult(answer!);

    internal override void Fail(Exception reason) => done.SetException(reason);
}
