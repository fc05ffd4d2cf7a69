namespace Counterfoil.Features.Storage;

/// <summary>
/// The open transaction that several requests share. What they add up (counters, activity) is gathered in its
/// closings and written once, before the commit.
/// </summary>
/// <param name="rows">The writing connection, inside a transaction.</param>
/// <param name="now">The time of all decisions of the batch.</param>
public sealed class WriteBatch(Rows rows, DateTimeOffset now)
{
    private readonly List<IBatchClosing> closings = [];
    private readonly List<Action> committed = [];

    /// <summary>The writing connection, for loading.</summary>
    public Rows Rows => rows;

    /// <summary>The time of all decisions of the batch, UTC, in whole milliseconds as it is stored.</summary>
    public DateTimeOffset Now => now;

    /// <summary>Writes one row; the guard is in the statement.</summary>
    /// <exception cref="GuardFailedException">The statement changed no row, or several.</exception>
    public void WriteOne(string sql, params ReadOnlySpan<(string, object?)> values)
    {
        var changed = rows.Run(sql, values);
        if (changed != 1)
        {
            throw new GuardFailedException($"{changed} rows changed, 1 expected: {sql}");
        }
    }

    /// <summary>What gathers in this batch, made when first asked for.</summary>
    public T Closing<T>(Func<T> make)
        where T : IBatchClosing
    {
        foreach (var closing in closings)
        {
            if (closing is T known)
            {
                return known;
            }
        }

        var made = make();
        closings.Add(made);
        return made;
    }

    /// <summary>What to do once the batch is durable, before its requests are answered.</summary>
    public void AfterCommit(Action action) => committed.Add(action);

    internal void Committed() => committed.ForEach(action => action());

    internal void Close()
    {
        foreach (var closing in closings)
        {
            closing.Close(this);
        }
    }
}
