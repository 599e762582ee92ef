using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace SonLa.ServiceDefaults.Observability;

/// <summary>Gives request spans the route and status that the framework leaves out.</summary>
internal static class RequestSpan
{
    internal static async Task Describe(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (context.Features.Get<IHttpActivityFeature>()?.Activity is { } activity)
            {
                if ((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route)
                {
                    activity.DisplayName = $"{context.Request.Method} {route}";
                    activity.SetTag("http.route", route);
                }

                activity.SetTag("http.response.status_code", context.Response.StatusCode);
                if (context.Response.StatusCode >= 500)
                {
                    activity.SetStatus(ActivityStatusCode.Error);
                }
            }
        }
    }
}
