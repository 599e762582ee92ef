using Yarp.ReverseProxy.Forwarder;

namespace SonLa.Gateway.Routes;

/// <summary>A read that met a dead replica is asked of another one, once; anything that may change data never is.</summary>
internal static class RetryOnAnotherReplica
{
    internal static async Task Run(HttpContext context, RequestDelegate next)
    {
        await next(context);

        var proxy = context.GetReverseProxyFeature();
        var others = proxy.AllDestinations.Where(candidate => candidate != proxy.ProxiedDestination).ToArray();
        if (!MayRepeat(context) || others.Length == 0)
        {
            return;
        }

        context.Features.Set<IForwarderErrorFeature>(null);
        context.Response.Clear();
        proxy.AvailableDestinations = others;
        proxy.ProxiedDestination = null;
        await next(context);
    }

    private static bool MayRepeat(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Features.Get<IForwarderErrorFeature>()?.Error == ForwarderError.Request
        && !context.Response.HasStarted;
}
