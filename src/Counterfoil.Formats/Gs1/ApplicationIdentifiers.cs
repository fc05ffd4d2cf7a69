namespace Counterfoil.Formats.Gs1;

/// <summary>
/// The table of GS1 application identifiers. Source: <c>data/gs1/application-identifiers.csv</c>, one identifier a row,
/// after the GS1 General Specifications 3 and the GS1 barcode syntax dictionary.
/// </summary>
public static class ApplicationIdentifiers
{
    private static readonly ApplicationIdentifier?[] Twos = new ApplicationIdentifier?[100];
    private static readonly ApplicationIdentifier?[] Threes = new ApplicationIdentifier?[1000];
    private static readonly ApplicationIdentifier?[] Fours = new ApplicationIdentifier?[10000];
    private static readonly List<ApplicationIdentifier> Rows = Read();

    /// <summary>Every row, in order of the identifier.</summary>
    public static IReadOnlyList<ApplicationIdentifier> All => Rows;

    /// <summary>The row of an identifier; null when there is none.</summary>
    /// <param name="ai">Two to four digits.</param>
    public static ApplicationIdentifier? Find(ReadOnlySpan<char> ai) =>
        FindFirst(ai) is { } row && row.Ai.Length == ai.Length ? row : null;

    /// <summary>
    /// The row whose identifier begins a text; null when there is none. No identifier begins another.
    /// </summary>
    /// <param name="text">An element string from the place where an identifier begins.</param>
    public static ApplicationIdentifier? FindFirst(ReadOnlySpan<char> text)
    {
        var number = 0;
        for (var length = 1; length <= 4 && length <= text.Length; length++)
        {
            var digit = text[length - 1] - '0';
            if (digit is < 0 or > 9)
            {
                return null;
            }

            number = (number * 10) + digit;
            if (length > 1 && ByLength(length)[number] is { } row)
            {
                return row;
            }
        }

        return null;
    }

    private static ApplicationIdentifier?[] ByLength(int length) => length switch
    {
        2 => Twos,
        3 => Threes,
        _ => Fours,
    };

    private static List<ApplicationIdentifier> Read()
    {
        using var stream = typeof(ApplicationIdentifiers).Assembly
            .GetManifestResourceStream("application-identifiers.csv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = lines.Skip(1).Select(line => Row(line.TrimEnd('\r').Split(','))).ToList();
        foreach (var row in rows)
        {
            ByLength(row.Ai.Length)[Number(row.Ai)] = row;
        }

        return rows;
    }

    private static ApplicationIdentifier Row(string[] cells) => new(
        cells[0], cells[8], cells[1] == "1", cells[2] == "1", cells[3] == "1",
        [.. Words(cells[4]).Select(ValuePart.Parse)],
        [.. cells[5].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Words)],
        Words(cells[6]),
        Words(cells[7]) is ["key", ..] ? [.. cells[7][3..].Split('|').Select(Words)] : null);

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string digits) => digits.Aggregate(0, (sum, digit) => (sum * 10) + digit - '0');
}
