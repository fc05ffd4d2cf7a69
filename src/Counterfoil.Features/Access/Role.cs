namespace Counterfoil.Features.Access;

/// <summary>What a key is for; also the names of the policies that routes ask for.</summary>
public static class Role
{
    /// <summary>Runs the network: everything.</summary>
    public const string Operator = "operator";

    /// <summary>A retailer's lanes: checks and redeems at that retailer, at one store or at all.</summary>
    public const string Till = "till";
}
