using Counterfoil.Features.Activity;
using Counterfoil.Features.Storage;

namespace Counterfoil.Features.Network;

/// <summary>Makes a retailer's stores known; those known already stay as they are.</summary>
public sealed class SaveStores(GroupCommitWriter writer, ActivityStream stream)
{
    /// <summary>Saves at most 1,000 stores.</summary>
    /// <returns>How many were new.</returns>
    public Task<int> Save(string retailerId, IReadOnlyList<string> numbers) =>
        writer.Write([retailerId], batch =>
        {
            var added = 0;
            foreach (var number in numbers)
            {
                added += batch.Rows.Run(
                    "INSERT OR IGNORE INTO store (retailer_id, number) VALUES (@retailer, @number)",
                    ("@retailer", retailerId), ("@number", number));
            }

            if (added > 0)
            {
                AppendActivity.To(
                    batch, stream, "stores.saved",
                    new { retailer = retailerId, added, rows = numbers.Count, sha256 = RowsHash.Of(numbers) });
            }

            return added;
        });
}
