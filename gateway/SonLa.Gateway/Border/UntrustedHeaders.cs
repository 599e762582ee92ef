using Yarp.ReverseProxy.Transforms;

namespace SonLa.Gateway.Border;

/// <summary>Takes away what only proxies and services may say; the X-Forwarded headers themselves are set anew by the proxy.</summary>
internal sealed class UntrustedHeaders : RequestTransform
{
    private static readonly string[] Names =
    [
        "Forwarded", "Via", "X-Real-IP", "X-Client-IP", "True-Client-IP", "X-Forwarded-Port", "X-Forwarded-Server",
        "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override",
    ];

    private const string Internal = "X-SonLa-";

    public override ValueTask ApplyAsync(RequestTransformContext context)
    {
        var outgoing = context.ProxyRequest.Headers;
        var spoken = outgoing.Select(header => header.Key).Where(name => name.StartsWith(Internal, StringComparison.OrdinalIgnoreCase)).ToArray();
        foreach (var name in Names.Concat(spoken))
        {
            outgoing.Remove(name);
        }

        return ValueTask.CompletedTask;
    }
}
