using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Authentication;
using SonLa.Gateway.Border;
using SonLa.Gateway.Routes;
using Yarp.ReverseProxy.Model;

namespace SonLa.Gateway.Limits;

/// <summary>Lets an account, or an address without one, through only so often; answers the rest with 429 and when to come back.</summary>
internal sealed class RateLimit(RequestDelegate next, SharedWindows windows)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteModel>() is { } route
            && await windows.Count(await KeyOf(context, route)) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await Refusal.Write(context, StatusCodes.Status429TooManyRequests);
            return;
        }

        await next(context);
    }

    private static async Task<LimitKey> KeyOf(HttpContext context, RouteModel route)
    {
        if (route.Config.Metadata?.GetValueOrDefault(ServiceRoutes.Limit) is { } own)
        {
            return new(own, AddressOf(context));
        }

        var caller = await context.AuthenticateAsync();
        return caller.Principal?.FindFirst("sub")?.Value is { } account
            ? new(nameof(RateLimitOptions.Account), account)
            : new(nameof(RateLimitOptions.Anonymous), AddressOf(context));
    }

    private static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

        // One subscriber holds a whole /64 and could change its address with every request.
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
