using System.Diagnostics.CodeAnalysis;
using Counterfoil.Formats.Gs1;

namespace Counterfoil.Formats.Epc;

/// <summary>
/// A general identifier as an EPC: three numbers that belong to no GS1 key (EPC Tag Data Standard 2.3, 6.3.13 and
/// 14.6.1).
/// </summary>
public sealed record Gid : EpcCode
{
    /// <summary>The largest general manager number, 28 bits.</summary>
    public const uint MaximumManager = 268_435_455;

    /// <summary>The largest object class, 24 bits.</summary>
    public const uint MaximumObjectClass = 16_777_215;

    /// <summary>The largest serial number, 36 bits.</summary>
    public const ulong MaximumSerial = 68_719_476_735;

    private const string TagPrefix = "urn:epc:tag:gid-96:";
    private const string IdentityPrefix = "urn:epc:id:gid:";
    private const ulong Header = 0x35;

    private Gid(uint manager, uint objectClass, ulong serial) =>
        (Manager, ObjectClass, Serial) = (manager, objectClass, serial);

    /// <summary>The general manager number: who gave the rest out.</summary>
    public uint Manager { get; }

    /// <summary>The object class: what it is.</summary>
    public uint ObjectClass { get; }

    /// <summary>The serial number: which one it is.</summary>
    public ulong Serial { get; }

    /// <inheritdoc/>
    public override string TagUri => $"{TagPrefix}{Manager}.{ObjectClass}.{Serial}";

    /// <inheritdoc/>
    public override string PureIdentityUri => $"{IdentityPrefix}{Manager}.{ObjectClass}.{Serial}";

    /// <summary>None: a general identifier is no GS1 key.</summary>
    public override string? ElementString => null;

    /// <inheritdoc/>
    public override string Hex =>
        EpcHex.Write((((((UInt128)Header << 28) | Manager) << 24 | ObjectClass) << 36) | Serial);

    /// <summary>Makes an EPC of three numbers; false when one does not fit its bits.</summary>
    /// <param name="manager">0 to <see cref="MaximumManager"/>.</param>
    /// <param name="objectClass">0 to <see cref="MaximumObjectClass"/>.</param>
    /// <param name="serial">0 to <see cref="MaximumSerial"/>.</param>
    /// <param name="epc">The EPC, when made.</param>
    public static bool TryCreate(uint manager, uint objectClass, ulong serial, [NotNullWhen(true)] out Gid? epc)
    {
        var fits = manager <= MaximumManager && objectClass <= MaximumObjectClass && serial <= MaximumSerial;
        epc = fits ? new Gid(manager, objectClass, serial) : null;
        return fits;
    }

    internal static bool Matches(string uri) =>
        uri.StartsWith(TagPrefix, StringComparison.Ordinal) || uri.StartsWith(IdentityPrefix, StringComparison.Ordinal);

    internal static bool TryReadUri(
        string uri, [NotNullWhen(true)] out EpcCode? epc, [NotNullWhen(false)] out CodeError? error)
    {
        var isTag = uri.StartsWith(TagPrefix, StringComparison.Ordinal);
        var fields = new EpcFields(uri, isTag ? TagPrefix.Length : IdentityPrefix.Length);
        var manager = fields.Number("manager", MaximumManager);
        var objectClass = fields.Number("objectClass", MaximumObjectClass);
        var serial = fields.Number("serial", MaximumSerial, last: true);
        error = fields.Error;
        epc = error is null ? new Gid((uint)manager, (uint)objectClass, serial) : null;
        return error is null;
    }

    internal static Gid ReadBits(UInt128 bits) => new(
        (uint)EpcHex.Field(bits, 8, 28), (uint)EpcHex.Field(bits, 36, 24), EpcHex.Field(bits, 60, 36));
}
