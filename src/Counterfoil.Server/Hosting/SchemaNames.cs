using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace Counterfoil.Server.Hosting;

/// <summary>What types are called in the OpenAPI document; a nested one bears the name of the type around it too.</summary>
public static class SchemaNames
{
    /// <summary>The name of a type; null for one that is described where it is used.</summary>
    public static string? Of(JsonTypeInfo type)
    {
        var usual = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        return usual is not null && type.Type.DeclaringType is { } around ? around.Name + usual : usual;
    }
}
