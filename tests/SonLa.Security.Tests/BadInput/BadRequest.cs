using System.Net.Http.Headers;
using SonLa.Security.Tests.Platform;

namespace SonLa.Security.Tests.BadInput;

/// <summary>A request on its way to become bad; what was done to it is its kind.</summary>
internal sealed class BadRequest
{
    public required Operation Operation { get; init; }

    public required int Number { get; init; }

    /// <summary>What is wrong with it, for the report of a failure.</summary>
    public string Kind { get; set; } = "as documented";

    public required string Method { get; set; }

    public required string Path { get; set; }

    public List<string> Query { get; } = [];

    public List<(string Name, string Value)> Headers { get; } = [];

    public byte[]? Body { get; set; }

    public string? ContentType { get; set; }

    public bool WithToken { get; set; } = true;

    /// <summary>Whether it still goes to the documented path by the documented method.</summary>
    public bool Arrives { get; set; } = true;

    public required string Language { get; init; }

    /// <summary>Marks whatever the request leaves behind in the audit trail.</summary>
    public required string TraceId { get; init; }

    public bool ThroughGateway { get; init; }

    public string Target => Path + (Query.Count == 0 ? "" : "?" + string.Join('&', Query));

    public void Set(string header, params string[] values)
    {
        Headers.RemoveAll(one => one.Name == header);
        Headers.AddRange(values.Select(value => (header, value)));
    }

    public HttpRequestMessage ToMessage(Uri service, Uri gateway, string token)
    {
        var address = ThroughGateway ? $"{gateway.GetLeftPart(UriPartial.Authority)}/api/{Operation.Service}{Target}" : $"{service.GetLeftPart(UriPartial.Authority)}{Target}";
        var message = new HttpRequestMessage(new(Method), new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        message.Headers.TryAddWithoutValidation("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");
        message.Headers.TryAddWithoutValidation("Accept-Language", Language);
        if (WithToken)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            if (ContentType is not null)
            {
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            }
        }

        foreach (var group in Headers.GroupBy(header => header.Name))
        {
            if (group.Key.StartsWith("Content-", StringComparison.Ordinal))
            {
                message.Content?.Headers.TryAddWithoutValidation(group.Key, group.Select(header => header.Value));
                continue;
            }

            message.Headers.Remove(group.Key);
            message.Headers.TryAddWithoutValidation(group.Key, group.Select(header => header.Value));
        }

        return message;
    }

    public override string ToString() => $"#{Number} {Operation} [{Kind}] {Method} {(Target.Length > 300 ? Target[..300] + "…" : Target)} {Headers.Aggregate("", (text, header) => $"{text} {header.Name}: {Cut(header.Value)};")} {(Body is null ? "" : Cut(System.Text.Encoding.UTF8.GetString(Body, 0, Math.Min(Body.Length, 400))))}";

    private static string Cut(string text) => text.Length > 300 ? text[..300] + "…" : text;
}
