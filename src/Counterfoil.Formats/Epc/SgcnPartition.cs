namespace Counterfoil.Formats.Epc;

/// <summary>
/// How 41 bits of an SGCN-96 tag are split between company prefix and coupon reference (EPC Tag Data Standard 2.3,
/// section 14.6.10, table of partition values).
/// </summary>
/// <param name="Value">0 to 6: twelve digits of company prefix less this many.</param>
/// <param name="PrefixDigits">12 to 6.</param>
/// <param name="PrefixBits">Bits of the company prefix.</param>
/// <param name="ReferenceBits">Bits of the coupon reference.</param>
internal sealed record SgcnPartition(int Value, int PrefixDigits, int PrefixBits, int ReferenceBits)
{
    private static readonly SgcnPartition[] Rows =
    [
        new(0, 12, 40, 1),
        new(1, 11, 37, 4),
        new(2, 10, 34, 7),
        new(3, 9, 30, 11),
        new(4, 8, 27, 14),
        new(5, 7, 24, 17),
        new(6, 6, 20, 21),
    ];

    public int ReferenceDigits => 12 - PrefixDigits;

    public static SgcnPartition? Find(int value) => value is >= 0 and <= 6 ? Rows[value] : null;

    public static SgcnPartition? ForPrefix(int digits) => Find(12 - digits);
}
