using Counterfoil.Features.Access;
using Counterfoil.Features.Activity;
using Counterfoil.Features.Analytics;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Consumers;
using Counterfoil.Features.Keys;
using Counterfoil.Features.Network;
using Counterfoil.Features.Offers;
using Counterfoil.Features.Products;
using Counterfoil.Features.Redemptions;
using Counterfoil.Features.Requests;
using Counterfoil.Features.Serials;
using Counterfoil.Features.Storage;
using Counterfoil.Server.Hosting;
using Counterfoil.Server.Web;
using Microsoft.AspNetCore.DataProtection;

ServerOptions options;
try
{
    options = ServerOptions.Of(args, Environment.GetEnvironmentVariable);
}
catch (FormatException reason)
{
    Console.Error.WriteLine($"counterfoil: {reason.Message}");
    return 2;
}

using var folder = ServerHost.Own(options.DataFolder);
if (folder is null)
{
    return 1;
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.Listen(options);
builder.Services.AddSingleton(options.Clock is { } start ? new ShiftedClock(start) : TimeProvider.System);
builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Path, "cookies")));
builder.Services.AddApiDescription();
builder.Services.AddPages();
builder.Services
    .AddStorage(folder).AddKeys().AddActivity().AddRequests().AddAccess()
    .AddNetwork().AddProducts().AddOffers().AddConsumers().AddCampaigns()
    .AddSerials().AddBaskets().AddRedemptions().AddAnalytics();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseSecurityHeaders();
app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = SecurityHeaders.AskBeforeReuse });
app.UseApiPage();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();

app.MapOpenApi().AllowAnonymous();
app.MapAccess();
app.MapPages();
var v1 = app.MapGroup("/v1");
v1.MapNetwork();
v1.MapProducts();
v1.MapOffers();
v1.MapCampaigns();
v1.MapBaskets();
v1.MapRedemptions();
v1.MapAnalytics();
v1.MapGroup("").RequireAuthorization(Role.Operator).MapActivity();
app.MapGet("/health", () => TypedResults.Text("ok")).AllowAnonymous().ExcludeFromDescription();

return await app.Serve();
