using Xunit;

namespace Counterfoil.Server.Tests.Http;

/// <summary>Tests that share one running server, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class NetworkCollection : ICollectionFixture<RunningNetwork>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "running network";
}
