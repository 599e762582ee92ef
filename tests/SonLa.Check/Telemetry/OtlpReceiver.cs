using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SonLa.Check.Telemetry;

/// <summary>Listens where the platform's processes send their telemetry (OTLP, http/protobuf) and keeps the spans.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Span>> _traces = new();
    private int _spans;

    private OtlpReceiver(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        _app.MapPost("/v1/traces", Receive);
        _app.MapPost("/v1/{signal}", () => Results.Bytes([], "application/x-protobuf"));
    }

    public int Spans => _spans;

    public IReadOnlyCollection<string> TraceIds => [.. _traces.Keys];

    public static async Task<OtlpReceiver> Start(int port, CancellationToken cancellationToken)
    {
        var receiver = new OtlpReceiver(port);
        await receiver._app.StartAsync(cancellationToken);
        return receiver;
    }

    public IReadOnlyList<Span> Trace(string traceId) =>
        _traces.TryGetValue(traceId, out var spans) ? [.. spans.OrderBy(span => span.StartedAt)] : [];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> Receive(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        foreach (var span in TraceMessage.Read(body.GetBuffer().AsSpan(0, (int)body.Length)))
        {
            _traces.GetOrAdd(span.TraceId, _ => []).Enqueue(span);
            Interlocked.Increment(ref _spans);
        }

        return Results.Bytes([], "application/x-protobuf");
    }
}
