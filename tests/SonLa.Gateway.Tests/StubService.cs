using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SonLa.Gateway.Tests;

/// <summary>A service behind the gateway: it answers with its own name, remembers what reached it, and can be killed.</summary>
internal sealed class StubService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubService(string name, WebApplication app)
    {
        Name = name;
        _app = app;
    }

    internal string Name { get; }

    internal string Address => _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();

    /// <summary>Requests that arrived, but for health probes.</summary>
    internal ConcurrentQueue<(string Method, string Path, IReadOnlyDictionary<string, string> Headers)> Heard { get; } = new();

    /// <summary>Lets an open stream say its next event.</summary>
    internal SemaphoreSlim Next { get; } = new(0);

    /// <summary>Lets a request at <c>/gate</c> through.</summary>
    internal SemaphoreSlim Gate { get; } = new(0);

    internal static async Task<StubService> Start(string name)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        // What may pass is for the gateway to say here.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        var stub = new StubService(name, app);
        app.Use(stub.Hear);
        app.MapGet("/stream", stub.Stream);
        app.Map("/break", (HttpContext context) => context.Abort());
        app.Map("/slow", (HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        app.Map("/gate", (HttpContext context) => stub.Gate.WaitAsync(context.RequestAborted));
        app.MapPost("/van-ban", async (HttpContext context) =>
        {
            await context.Request.Body.CopyToAsync(System.IO.Stream.Null);
            await context.Response.WriteAsync(name);
        });
        app.Map("/{**path}", (HttpContext context) => context.Response.WriteAsync($"{name} {context.Request.Path}"));
        await app.StartAsync();
        return stub;
    }

    /// <summary>Stops listening at once.</summary>
    internal async Task Kill() => await _app.DisposeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task Hear(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/health"))
        {
            Heard.Enqueue((context.Request.Method, context.Request.Path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        }

        return next(context);
    }

    private async Task Stream(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.Body.FlushAsync();
        for (var number = 1; ; number++)
        {
            await Next.WaitAsync(context.RequestAborted);
            await context.Response.WriteAsync($"event: unread\ndata: {number}\n\n");
            await context.Response.Body.FlushAsync();
        }
    }
}
