using Counterfoil.Formats.Epc;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Features.Codes;

/// <summary>Reads EPC URIs and, when told that it is one, the hexadecimal digits of a tag.</summary>
internal static class EpcReader
{
    public static CodeAnswer Read(string text, ReadOptions options)
    {
        CodeError? error;
        EpcCode? epc;
        var isUri = text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase);
        if (!(isUri ? EpcCode.TryParse(text, 0, out epc, out error) : EpcCode.TryDecode(text, out epc, out error)))
        {
            return error;
        }

        return epc switch
        {
            Sgcn sgcn => ElementReader.Gather(CodeKind.Epc, [new Element(GlobalCoupon.Ai, sgcn.Coupon)], options),
            Gid gid when GidCoupon.TryRead(gid, out var coupon)
                => new CodeReading(CodeKind.Epc, null, [], [new CodeCoupon.General(coupon)], []),
            _ => new CodeReading(CodeKind.Epc, null, [], [], []),
        };
    }
}
