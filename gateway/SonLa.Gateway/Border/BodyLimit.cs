using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Model;

namespace SonLa.Gateway.Border;

/// <summary>Refuses a body that announces itself as too large before a byte of it travels on; one that does not is cut off while it is read.</summary>
internal static class BodyLimit
{
    internal static Task Refuse(HttpContext context, RequestDelegate next)
    {
        var limit = context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>();

        // The proxy would set its route's limit only after the body has been received.
        limit.MaxRequestBodySize = context.GetEndpoint()?.Metadata.GetMetadata<RouteModel>()?.Config.MaxRequestBodySize ?? limit.MaxRequestBodySize;
        return context.Request.ContentLength > limit.MaxRequestBodySize
            ? Refusal.Write(context, StatusCodes.Status413PayloadTooLarge)
            : next(context);
    }
}
