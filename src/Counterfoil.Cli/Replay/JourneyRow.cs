using System.Globalization;
using Counterfoil.Cli.Hosting;
using Counterfoil.Domain.Money;
using CsvHelper;

namespace Counterfoil.Cli.Replay;

/// <summary>The row that a CSV reader stands on; a cell that cannot be read names file, line and column.</summary>
internal sealed class JourneyRow(string file, CsvReader csv)
{
    public string Text(string column) => csv.GetString(column).Trim();

    public string Name(string column) => Text(column) is { Length: > 0 and <= 48 } text
        ? text
        : throw Wrong(column, "is not 1 to 48 characters");

    public DateOnly Date(string column) =>
        DateOnly.TryParseExact(
            Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(column, "is not a date such as 2017-03-26");

    public DateTime Moment(string column) =>
        DateTime.TryParseExact(
            Text(column), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : throw Wrong(column, "is not a moment such as 2017-03-26 17:15:00");

    public int Quantity(string column) =>
        int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var quantity)
            ? quantity
            : throw Wrong(column, "is not a whole quantity");

    public long Cents(string column) =>
        MinorUnits.TryParse(Text(column), out var minor, out var reason) ? minor : throw Wrong(column, reason);

    private CliException Wrong(string column, string reason) =>
        new($"{file}:{csv.LineNumber}: {column} '{Text(column)}' {reason}");
}
