using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Counterfoil.Server.Tests.Http;

/// <summary>One caller of the server: its address and a key.</summary>
public sealed class Api(HttpClient client, string? key)
{
    /// <summary>The same server with another key, or with none.</summary>
    public Api With(string? other) => new(client, other);

    /// <summary>Reads.</summary>
    public Task<ApiAnswer> Get(string path) => Send(HttpMethod.Get, path, null);

    /// <summary>Sends an object as JSON.</summary>
    public Task<ApiAnswer> Post(string path, object body, string? idempotencyKey = null) =>
        Post(path, body as JsonNode is { } node ? node.ToJsonString() : JsonSerializer.Serialize(body), idempotencyKey);

    /// <summary>Sends text as it is.</summary>
    public Task<ApiAnswer> Post(
        string path, string body, string? idempotencyKey = null, string contentType = "application/json") =>
        Send(HttpMethod.Post, path, Content(Encoding.UTF8.GetBytes(body), contentType), idempotencyKey);

    /// <summary>Sends what must succeed, and gives its answer.</summary>
    public async Task<JsonNode> Done(string path, object body)
    {
        var answer = await Post(path, body);
        return answer.Status == 200
            ? answer.Json
            : throw new InvalidOperationException($"{path}: {answer.Status} {answer.Text}");
    }

    /// <summary>Sends anything.</summary>
    public async Task<ApiAnswer> Send(HttpMethod method, string path, HttpContent? body, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body };
        if (idempotencyKey is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        }

        return await Send(request);
    }

    /// <summary>Sends a request with the headers it has and the key.</summary>
    public async Task<ApiAnswer> Send(HttpRequestMessage request)
    {
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        using var response = await client.SendAsync(request);
        return new ApiAnswer(
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "",
            await response.Content.ReadAsStringAsync(), response.Headers.ToString());
    }

    /// <summary>A body of bytes under a content type; an empty one sends no type.</summary>
    public static ByteArrayContent Content(byte[] body, string contentType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType.Length == 0 ? null : MediaTypeHeaderValue.Parse(contentType);
        return content;
    }
}
