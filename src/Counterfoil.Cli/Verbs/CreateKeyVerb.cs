using System.CommandLine;
using Counterfoil.Cli.Hosting;
using Counterfoil.Features.Access;
using Counterfoil.Features.Network;
using Counterfoil.Features.Storage;

namespace Counterfoil.Cli.Verbs;

/// <summary><c>counterfoil key create</c>: makes an API key and shows it once.</summary>
public static class CreateKeyVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create()
    {
        var folder = DataFolderOption.Create();
        var name = new Option<string>("--name")
        {
            Description = "The key's name; a key of that name from before ends",
            Required = true,
        };
        var role = new Option<string>("--role") { Description = "What it is for", Required = true };
        role.AcceptOnlyFromAmong(Role.Operator, Role.Till);
        var retailer = new Option<string?>("--retailer") { Description = "A till's retailer, by reference" };
        var store = new Option<string?>("--store") { Description = "A till's store [default: all of its retailer]" };
        var verb = new Command("create", "Make an API key and show it once. The server must not be running.")
        {
            folder, name, role, retailer, store,
        };
        verb.SetAction((parsed, _) => Create(
            parsed.GetValue(folder)!, parsed.GetValue(name)!, parsed.GetValue(role)!, parsed.GetValue(retailer),
            parsed.GetValue(store)));
        return verb;
    }

    private static async Task<int> Create(string folder, string name, string role, string? reference, string? store)
    {
        await using var network = new NetworkProcess(folder, TimeProvider.System);
        var retailer = reference is null ? null : Find(network, reference);
        if (role == Role.Till && retailer is null)
        {
            throw new CliException("key create: a till needs --retailer");
        }

        if (store is not null && (retailer is null
            || !network.Get<Database>().Read(rows => FindRetailer.HasStore(rows, retailer.Id, store))))
        {
            throw new CliException($"key create: {store} is not a store of the retailer");
        }

        var caller = new Caller("", role, role == Role.Till ? retailer!.Id : null, store);
        Console.WriteLine(await network.Get<CreateKey>().Create(name, caller));
        return 0;
    }

    private static RetailerProfile Find(NetworkProcess network, string reference) =>
        network.Get<Database>().Read(FindRetailer.All).Find(one => one.Reference == reference)
        ?? throw new CliException($"key create: there is no retailer {reference}");
}
