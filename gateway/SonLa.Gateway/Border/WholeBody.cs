using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using SonLa.Gateway.Routes;

namespace SonLa.Gateway.Border;

/// <summary>Receives a request's body before it is passed on, so that a slow sender holds a connection of the gateway and nothing of a service.</summary>
internal sealed class WholeBody(IOptions<ConnectionLimits> limits)
{
    private const long Megabyte = 1024 * 1024;

    internal async Task Receive(HttpContext context, RequestDelegate next)
    {
        if (!ServiceRoutes.IsStream(context.GetReverseProxyFeature().Cluster.Config.ClusterId) && await Refused(context) is { } status)
        {
            context.Response.Headers.Connection = "close";
            await Refusal.Write(context, status);
            return;
        }

        await next(context);
    }

    /// <summary>Why the body did not come, null where it is all there.</summary>
    private async Task<int?> Refused(HttpContext context)
    {
        // The server's own rate is an average: a fast beginning would buy hours for the rest.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var megabytes = Math.Max(1, (context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0) / Megabyte);
        patience.CancelAfter(TimeSpan.FromSeconds(limits.Value.BodySeconds * megabytes));
        try
        {
            var body = context.Request.BodyReader;
            bool complete;
            do
            {
                // Looked at but not taken: it stays in the server's own buffer for the proxy.
                var read = await body.ReadAsync(patience.Token);
                complete = read.IsCompleted;
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
            while (!complete);
            return null;
        }
        catch (IOException broken) when (!context.RequestAborted.IsCancellationRequested)
        {
            // Too large, too slow, or chunks whose lengths are no numbers.
            return (broken as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return StatusCodes.Status408RequestTimeout;
        }
    }
}
