using Counterfoil.Features.Access;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Consumers;
using Counterfoil.Features.Keys;
using Counterfoil.Features.Network;
using Counterfoil.Features.Offers;
using Counterfoil.Features.Products;
using Counterfoil.Features.Redemptions;
using Counterfoil.Features.Serials;
using Counterfoil.Features.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Counterfoil.Cli.Hosting;

/// <summary>A network in this process, without doors: the same rooms and handlers that the server has.</summary>
public sealed class NetworkProcess : IAsyncDisposable
{
    private readonly DataFolder folder;
    private readonly ServiceProvider services;

    /// <summary>Owns a data folder and opens its network.</summary>
    /// <exception cref="DataFolderInUseException">Another process owns the folder.</exception>
    public NetworkProcess(string dataFolder, TimeProvider clock)
    {
        folder = DataFolder.Own(dataFolder);
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(clock)
            .AddStorage(folder).AddKeys().AddActivity().AddAccess()
            .AddNetwork().AddProducts().AddOffers().AddConsumers().AddCampaigns()
            .AddSerials().AddBaskets().AddRedemptions()
            .BuildServiceProvider();
    }

    /// <summary>A handler of the network.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }
}
