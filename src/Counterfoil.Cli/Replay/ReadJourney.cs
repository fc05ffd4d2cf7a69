using System.IO.Compression;
using Counterfoil.Cli.Hosting;
using CsvHelper;

namespace Counterfoil.Cli.Replay;

/// <summary>
/// Reads a folder of shopping data; every file plain or with <c>.gz</c>. Nothing is written before all is read.
/// </summary>
internal static class ReadJourney
{
    public static Journey From(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CliException($"{folder}: there is no such folder");
        }

        return new Journey(
            Rows(folder, "campaigns.csv", ["campaign_id", "campaign_type", "start_date", "end_date"], row =>
                new Journey.Campaign(
                    row.Name("campaign_id"), row.Text("campaign_type"), row.Date("start_date"), row.Date("end_date"))),
            Rows(
                folder, "products.csv",
                ["product_id", "department", "product_category", "product_type", "package_size"],
                row => new Journey.Product(
                    row.Name("product_id"), row.Text("department"), row.Text("product_category"),
                    row.Text("product_type"), row.Text("package_size"))),
            Rows(folder, "coupons.csv", ["coupon_upc", "product_id", "campaign_id"], row => new Journey.Coupon(
                row.Name("coupon_upc"), row.Name("product_id"), row.Name("campaign_id"))),
            Rows(folder, "distributions.csv", ["campaign_id", "household_id"], row => new Journey.Distribution(
                row.Name("campaign_id"), row.Name("household_id"))),
            Rows(folder, "redemptions.csv", ["household_id", "coupon_upc", "campaign_id", "redemption_date"], row =>
                new Journey.Redemption(
                    row.Name("household_id"), row.Name("coupon_upc"), row.Name("campaign_id"),
                    row.Date("redemption_date"))),
            Rows(
                folder, "transactions.csv",
                [
                    "household_id", "store_id", "basket_id", "product_id", "quantity", "sales_value", "coupon_disc",
                    "coupon_match_disc", "transaction_timestamp",
                ],
                row => new Journey.Line(
                    row.Name("household_id"), row.Name("store_id"), row.Name("basket_id"), row.Name("product_id"),
                    row.Quantity("quantity"), row.Cents("sales_value"), row.Cents("coupon_disc"),
                    row.Cents("coupon_match_disc"), row.Moment("transaction_timestamp"))));
    }

    private static List<T> Rows<T>(string folder, string name, string[] columns, Func<JourneyRow, T> read)
    {
        var plain = Path.Combine(folder, name);
        var file = File.Exists(plain) ? plain : plain + ".gz";
        if (!File.Exists(file))
        {
            throw new CliException($"{plain}: is missing, and so is {name}.gz");
        }

        using var stream = File.OpenRead(file);
        using var plainStream = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(stream, CompressionMode.Decompress)
            : (Stream)stream;
        using var csv = CsvReader.Create(
            plainStream, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true, PoolStrings = true });
        try
        {
            return Rows(file, csv, columns, read);
        }
        catch (Exception reason) when (reason is CsvFormatException or InvalidDataException)
        {
            throw new CliException($"{file}:{csv.LineNumber}: {reason.Message.Split('\n')[0].Trim()}");
        }
    }

    private static List<T> Rows<T>(string file, CsvReader csv, string[] columns, Func<JourneyRow, T> read)
    {
        var missing = columns.FirstOrDefault(column => !csv.Headers.Contains(column));
        if (missing is not null)
        {
            throw new CliException($"{file}:1: there is no column {missing}");
        }

        var row = new JourneyRow(file, csv);
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(read(row));
        }

        return rows;
    }
}
