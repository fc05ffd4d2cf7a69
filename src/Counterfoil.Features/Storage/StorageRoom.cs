using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Features.Storage;

/// <summary>Where everything is kept.</summary>
public static class StorageRoom
{
    /// <summary>The database of an owned folder, and its one writer.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, DataFolder folder) => services
        .AddSingleton(folder)
        .AddSingleton<Database>()
        .AddSingleton<GroupCommitWriter>();
}
