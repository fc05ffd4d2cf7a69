using System.Text.Json.Nodes;
using Counterfoil.Features.Requests;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Counterfoil.Server.Hosting;

/// <summary>The API's description (OpenAPI) and the page that shows it to everyone.</summary>
public static class ApiDescription
{
    private const string Address = "/openapi/v1.json";
    private const string Key = "key";
    private const string Problem = "Problem";

    /// <summary>Adds what types alone do not say: the key, exact numbers, and the problems of every route.</summary>
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.CreateSchemaReferenceId = SchemaNames.Of;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(ExactNumber) || context.JsonTypeInfo.Type == typeof(ExactNumber?))
            {
                DescribeExactNumber(schema);
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
    });

    /// <summary>Serves the page <c>/docs</c>; it is for everyone, so it stands before who is asking.</summary>
    public static void UseApiPage(this IApplicationBuilder app) => app.UseSwaggerUI(page =>
    {
        page.RoutePrefix = "docs";
        page.DocumentTitle = "API – Counterfoil";
        page.SwaggerEndpoint(Address, "Counterfoil");
        page.DefaultModelsExpandDepth(0);
    });

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Counterfoil",
            Version = "v1",
            Description =
                "An open coupon network: offers, campaigns, baskets and redemptions.\n\n"
                + "Send an API key as `Authorization: Bearer KEY`. A till's key checks and redeems at its retailer; an "
                + "operator's key may do everything. Amounts named `...Minor` or `..._in_cents` are minor units. Writes "
                + "repeat safely: the same again changes nothing, and a redemption's repeat gives the first answer. "
                + "Problems are answered by RFC 9457; their `code` is stable for programs.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Key] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key: cf_operator_... or cf_till_...",
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[Problem] = ProblemSchema();
    }

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var path = context.Description.RelativePath ?? "";
        var writes = context.Description.HttpMethod == "POST";
        var group = path.Split('/', ':') is [_, var room, ..] ? room : path;
        operation.Tags = new HashSet<OpenApiTagReference> { new(group, context.Document) };
        operation.Security =
            [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, context.Document)] = [] }];
        operation.Responses ??= [];
        void Add(string status, string sentence) => operation.Responses.TryAdd(status, new OpenApiResponse
        {
            Description = sentence,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, context.Document) },
            },
        });

        Add("400", "The request cannot be read; line and byte say where.");
        Add("401", "No key was sent, or one that is not known.");
        Add("403", "The key has another role.");
        var redeems = writes && group == "redemptions";
        if (redeems || path.Contains('{', StringComparison.Ordinal))
        {
            Add("404", "What the request names is not known.");
        }

        if (redeems)
        {
            Add("409", "Nothing was changed: a coupon, or the state of the transaction, does not allow it.");
        }

        if (writes)
        {
            Add("415", "The body is not JSON.");
            Add("422", "Fields of the request are not right; errors names each of them.");
            Add("503", "Too much at once; try again after the seconds of Retry-After.");
        }

        Add("500", "The request failed; whether it changed anything is not known. Repeat it to find out.");
    }

    private static void DescribeExactNumber(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Number | JsonSchemaType.String;
        schema.Properties = null;
        schema.Required = null;
        schema.Pattern = @"^[0-9]+(\.[0-9]+)?$";
        schema.Description = "A number, or the same as a string; read digit by digit, never as floating point.";
        schema.Examples = [JsonValue.Create(1.29m), JsonValue.Create("1.29")];
    }

    private static OpenApiSchema ProblemSchema()
    {
        static OpenApiSchema Text(string description) =>
            new() { Type = JsonSchemaType.String, Description = description };
        static OpenApiSchema Whole(string description) =>
            new() { Type = JsonSchemaType.Integer, Description = description };
        var error = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["field"] = Text("The field as a path: basket[0].price."),
                ["reason"] = Text("What is wrong, in words."),
                ["offset"] = Whole("Zero-based position of the first wrong character, where one is known."),
            },
        };
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "A problem (RFC 9457).",
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = Text("urn:counterfoil:problem: and the code."),
                ["title"] = Text("One sentence for people."),
                ["status"] = Whole("The HTTP status."),
                ["detail"] = Text("What makes it plainer."),
                ["code"] = Text("The code word, stable for programs."),
                ["responseCode"] = Text("Of a refusal: its ISO 8583 response code, two digits."),
                ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = error },
            },
        };
    }
}
