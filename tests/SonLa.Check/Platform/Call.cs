using System.Net.Http.Json;
using System.Text.Json;

namespace SonLa.Check.Platform;

/// <summary>One request to the gateway; the service's name in the path decides the token's audience.</summary>
internal sealed record Call(HttpMethod Method, string Path)
{
    public object? Body { get; init; }

    /// <summary>Of a body that is bytes.</summary>
    public string MediaType { get; init; } = "application/json";

    public string? IfMatch { get; init; }

    public string? IfNoneMatch { get; init; }

    public string? IdempotencyKey { get; init; }

    /// <summary>W3C trace context to send along.</summary>
    public string? TraceParent { get; init; }

    public string Audience => "sonla-" + Path.Split('/')[2].Split('?')[0];

    public static Call Post(string path, object? body = null) => new(HttpMethod.Post, path) { Body = body };

    public static Call Put(string path, object body) => new(HttpMethod.Put, path) { Body = body };

    public HttpRequestMessage ToMessage(JsonSerializerOptions json)
    {
        var message = new HttpRequestMessage(Method, Path);
        if (Body is byte[] bytes)
        {
            message.Content = new ByteArrayContent(bytes);
            message.Content.Headers.ContentType = new(MediaType);
        }
        else if (Body is not null)
        {
            message.Content = JsonContent.Create(Body, options: json);
        }

        Add(message, "If-Match", IfMatch);
        Add(message, "If-None-Match", IfNoneMatch);
        Add(message, "Idempotency-Key", IdempotencyKey);
        Add(message, "traceparent", TraceParent);
        return message;
    }

    private static void Add(HttpRequestMessage message, string header, string? value)
    {
        if (value is not null)
        {
            message.Headers.TryAddWithoutValidation(header, value);
        }
    }
}
