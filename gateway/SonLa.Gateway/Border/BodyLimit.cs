using Microsoft.AspNetCore.Http.Features;

namespace SonLa.Gateway.Border;

/// <summary>Refuses a body that announces itself as too large before a byte of it travels on; one that does not is cut off while it is read.</summary>
internal static class BodyLimit
{
    internal static Task Refuse(HttpContext context, RequestDelegate next) =>
        context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
            ? Refusal.Write(context, StatusCodes.Status413PayloadTooLarge)
            : next(context);
}
