namespace Counterfoil.Features.Requests;

/// <summary>A page of a list.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>Makes a page of rows read with a limit of one more than asked for.</summary>
    /// <param name="rows">Up to <paramref name="limit"/> + 1 rows in the order of their cursor.</param>
    /// <param name="limit">How many were asked for.</param>
    /// <param name="cursor">The cursor after a row.</param>
    public static Page<T> Of(List<T> rows, int limit, Func<T, string> cursor) => rows.Count > limit
        ? new Page<T>(rows[..limit], cursor(rows[limit - 1]))
        : new Page<T>(rows, null);
}
