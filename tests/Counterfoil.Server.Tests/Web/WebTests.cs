using Xunit;

namespace Counterfoil.Server.Tests.Web;

/// <summary>The tests of the pages share one server and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class WebTests : ICollectionFixture<Shop>
{
    public const string Name = "web";
}
