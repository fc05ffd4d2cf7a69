using System.Net;
using Counterfoil.Cli.Hosting;
using Counterfoil.Features.Access;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Keys;
using Counterfoil.Features.Network;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Counterfoil.Server.Tests.Http;

public sealed class BusyWriterTests : IAsyncLifetime
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("counterfoil-busy-");
    private readonly ManualResetEventSlim open = new();
    private DataFolder folder = null!;
    private WebApplication app = null!;
    private HttpClient client = null!;
    private Api caller = null!;

    public async ValueTask InitializeAsync()
    {
        string key;
        await using (var network = new NetworkProcess(place.FullName, TimeProvider.System))
        {
            key = await network.Get<CreateKey>().Create("operator", new Caller("", Role.Operator, null, null));
        }

        folder = DataFolder.Own(place.FullName);
        app = Build(folder);
        await app.StartAsync();
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        caller = new Api(client, key);
    }

    public async ValueTask DisposeAsync()
    {
        open.Set();
        client.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
        open.Dispose();
        place.Delete(recursive: true);
    }

    [Fact]
    public async Task A_request_that_finds_the_queue_full_hears_when_to_come_again()
    {
        var writer = app.Services.GetRequiredService<GroupCommitWriter>();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var holding = writer.Write(["hold"], _ => Hold(held));
        await held.Task;
        var waiting = writer.Write(["waiting"], _ => 0);
        var body = new { reference = "a", name = "a", currency = "USD", timeZone = "UTC" };
        var before = DatabaseDump.Of(place.FullName);
        var busy = await caller.Post("/v1/retailers", body);
        Assert.Equal("503 busy", busy.Outcome);
        Assert.Equal("application/problem+json", busy.MediaType);
        Assert.Contains("Retry-After: 1", busy.Headers, StringComparison.Ordinal);
        Assert.Equal(before, DatabaseDump.Of(place.FullName));
        open.Set();
        await Task.WhenAll(holding, waiting);
        Assert.Equal("200", (await caller.Post("/v1/retailers", body)).Outcome);
    }

    private int Hold(TaskCompletionSource held)
    {
        held.SetResult();
        open.Wait();
        return 0;
    }

    /// <summary>The rooms that a write needs, as the server has them, over a writer with room for one.</summary>
    private static WebApplication Build(DataFolder folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton(TimeProvider.System).AddStorage(folder);
        builder.Services.AddSingleton(services => new GroupCommitWriter(
            services.GetRequiredService<Database>(), TimeProvider.System,
            services.GetRequiredService<ILogger<GroupCommitWriter>>(), capacity: 1));
        builder.Services.AddSingleton<ActivityStream>();
        builder.Services.AddKeys().AddRequests().AddAccess().AddNetwork();
        var made = builder.Build();
        made.UseExceptionHandler();
        made.UseAuthentication();
        made.UseAuthorization();
        made.MapGroup("/v1").MapNetwork();
        return made;
    }
}
