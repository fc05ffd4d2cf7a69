using System.Text.Json;
using Xunit;

namespace Counterfoil.Server.Tests.Web;

public sealed class ApiDescriptionTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("counterfoil-api-");
    private ServerProcess? server;
    private JsonElement description;

    public async ValueTask InitializeAsync()
    {
        server = await ServerProcess.Start(folder.FullName);
        using var browser = new HttpClient { BaseAddress = server.Address };
        description = JsonElement.Parse(
            await browser.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_route_needs_a_key_and_declares_its_problems()
    {
        var operations = description.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(verb =>
                (Name: path.Name, Verb: verb.Name, verb.Value)))
            .ToList();
        Assert.InRange(operations.Count, 20, 200);
        Assert.All(operations, operation =>
        {
            Assert.StartsWith("/v1/", operation.Name);
            Assert.Equal("key", operation.Value.GetProperty("security")[0].EnumerateObject().Single().Name);
            Assert.Single(operation.Value.GetProperty("tags").EnumerateArray());
            var declared = operation.Value.GetProperty("responses").EnumerateObject().Select(status => status.Name);
            Assert.Superset(
                operation.Verb == "post"
                    ? new HashSet<string> { "200", "400", "401", "403", "422", "503" }
                    : ["200", "401", "403"],
                declared.ToHashSet());
        });
    }

    [Fact]
    public void An_exact_number_is_a_number_or_a_string()
    {
        var number = description.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Single(schema => schema.Name.StartsWith("ExactNumber", StringComparison.Ordinal)).Value;
        Assert.Superset(
            new HashSet<string?> { "number", "string" },
            number.GetProperty("type").EnumerateArray().Select(type => type.GetString()).ToHashSet());
    }

    [Fact]
    public void A_problem_has_its_code()
    {
        var problem = description.GetProperty("components").GetProperty("schemas").GetProperty("Problem");
        Assert.True(problem.GetProperty("properties").TryGetProperty("code", out _));
    }

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
