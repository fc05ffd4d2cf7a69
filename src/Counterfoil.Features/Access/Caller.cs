using System.Security.Claims;

namespace Counterfoil.Features.Access;

/// <summary>Who is asking.</summary>
/// <param name="KeyId">The key's id; the scope of its idempotency keys.</param>
/// <param name="Role">One of <see cref="Counterfoil.Features.Access.Role"/>.</param>
/// <param name="RetailerId">The till's retailer; null for an operator.</param>
/// <param name="Store">The till's store; null when it serves all of its retailer.</param>
public sealed record Caller(string KeyId, string Role, string? RetailerId, string? Store)
{
    private const string RetailerClaim = "retailer";
    private const string StoreClaim = "store";

    /// <summary>The caller as the framework carries it.</summary>
    public ClaimsPrincipal Principal(string scheme)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, KeyId), new(ClaimTypes.Role, Role)];
        if (RetailerId is not null)
        {
            claims.Add(new Claim(RetailerClaim, RetailerId));
        }

        if (Store is not null)
        {
            claims.Add(new Claim(StoreClaim, Store));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>The caller of an authenticated request.</summary>
    public static Caller Of(ClaimsPrincipal principal) => new(
        principal.FindFirstValue(ClaimTypes.NameIdentifier)!,
        principal.FindFirstValue(ClaimTypes.Role)!,
        principal.FindFirstValue(RetailerClaim),
        principal.FindFirstValue(StoreClaim));
}
