using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Keys;

/// <summary>Secrets of the installation.</summary>
public static class KeysRoom
{
    /// <summary>The key that ids are made under.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services) => services.AddSingleton<OpaqueIds>();
}
