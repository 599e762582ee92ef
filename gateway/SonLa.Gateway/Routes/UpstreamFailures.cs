using SonLa.Gateway.Border;
using Yarp.ReverseProxy.Forwarder;

namespace SonLa.Gateway.Routes;

/// <summary>Turns the proxy's bare 502 and 504 into what a caller can read: 503 or 504 with Retry-After, 413 for a body that grew too large.</summary>
internal static class UpstreamFailures
{
    private const int RetrySeconds = 5;

    internal static async Task Translate(HttpContext context, RequestDelegate next)
    {
        await next(context);

        if (context.Features.Get<IForwarderErrorFeature>() is not { } failure || context.Response.HasStarted || context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        var status = StatusOf(failure);
        context.Response.Clear();
        if (status >= 500)
        {
            context.Response.Headers.RetryAfter = $"{RetrySeconds}";
        }

        await Refusal.Write(context, status);
    }

    private static int StatusOf(IForwarderErrorFeature failure) => failure switch
    {
        { Error: ForwarderError.RequestTimedOut or ForwarderError.RequestBodyCanceled } => StatusCodes.Status504GatewayTimeout,
        { Exception: BadHttpRequestException bad } => bad.StatusCode,
        { Exception: AggregateException several } when several.InnerExceptions.OfType<BadHttpRequestException>().FirstOrDefault() is { } bad => bad.StatusCode,
        { Error: ForwarderError.RequestBodyClient } => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status503ServiceUnavailable,
    };
}
