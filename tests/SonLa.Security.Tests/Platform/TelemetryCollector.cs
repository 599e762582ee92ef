using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SonLa.NativeHost;

namespace SonLa.Security.Tests.Platform;

/// <summary>Listens where the processes send their telemetry (OTLP, http/protobuf, in which texts stand as they are) and keeps every byte.</summary>
internal sealed class TelemetryCollector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TelemetryCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Address = $"http://127.0.0.1:{Ports.Free()}";
        builder.WebHost.UseUrls(Address);
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", Receive);
    }

    internal string Address { get; }

    internal ConcurrentQueue<byte[]> Received { get; } = new();

    internal static async Task<TelemetryCollector> Start()
    {
        var collector = new TelemetryCollector();
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> Receive(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        Received.Enqueue(body.ToArray());
        return Results.Bytes([], "application/x-protobuf");
    }
}
