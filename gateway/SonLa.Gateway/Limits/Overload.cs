using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using SonLa.Gateway.Border;
using SonLa.Gateway.Routes;
using Yarp.ReverseProxy.Model;

namespace SonLa.Gateway.Limits;

/// <summary>Lets only so many requests be at one service at a time; who finds no room soon is told at once when to come back, and the other services notice nothing.</summary>
internal sealed class Overload(IOptions<OverloadOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _rooms = PartitionedRateLimiter.Create<string, string>(service =>
        RateLimitPartition.GetConcurrencyLimiter(service, _ => new()
        {
            PermitLimit = options.Value.AtOnce,
            QueueLimit = options.Value.Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    public void Dispose() => _rooms.Dispose();

    /// <summary>Refuses before anything is spent on a request that will find neither room nor a place to wait: to check a token costs more than to say no.</summary>
    internal Task Spare(HttpContext context, RequestDelegate next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<RouteModel>()?.Cluster?.ClusterId is { } cluster
        && !ServiceRoutes.IsStream(cluster)
        && _rooms.GetStatistics(cluster) is { CurrentAvailablePermits: 0, CurrentQueuedCount: var waiting }
        && waiting >= options.Value.Waiting
            ? Refuse(context)
            : next(context);

    internal async Task Admit(HttpContext context, RequestDelegate next)
    {
        var cluster = context.GetReverseProxyFeature().Cluster.Config.ClusterId;
        if (ServiceRoutes.IsStream(cluster))
        {
            await next(context);
            return;
        }

        using var room = await Enter(cluster, context.RequestAborted);
        if (room is { IsAcquired: true })
        {
            await next(context);
            return;
        }

        await Refuse(context);
    }

    private Task Refuse(HttpContext context)
    {
        context.Response.Headers.RetryAfter = options.Value.RetrySeconds.ToString(CultureInfo.InvariantCulture);
        return Refusal.Write(context, StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<RateLimitLease?> Enter(string cluster, CancellationToken aborted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(TimeSpan.FromSeconds(options.Value.WaitSeconds));
        try
        {
            return await _rooms.AcquireAsync(cluster, 1, patience.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return null;
        }
    }
}

/// <summary>How much of a gateway replica one service may take; all of it is configuration, section <c>Overload</c>.</summary>
internal sealed class OverloadOptions
{
    /// <summary>Twice the database connections of a service: more would only wait there, and longer.</summary>
    public int AtOnce { get; init; } = 200;

    /// <summary>A burst, the first minute of a working day, waits here instead of being refused.</summary>
    public int Waiting { get; init; } = 200;

    /// <summary>Longer than this nobody waits: behind a dead service the queue must not add to the time-out.</summary>
    public int WaitSeconds { get; init; } = 2;

    public int RetrySeconds { get; init; } = 2;
}
