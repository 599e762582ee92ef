using System.Globalization;
using Microsoft.AspNetCore.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.ServiceDefaults.Http;

/// <summary>Optimistic concurrency over HTTP: the aggregate's version is its ETag, and an update names the version it saw.</summary>
public static class Versioned
{
    /// <summary>The ETag of a version: <c>"3"</c>.</summary>
    public static string ETag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Puts the version's ETag on the response.</summary>
    public static void Stamp(HttpContext context, int version) => context.Response.Headers.ETag = ETag(version);

    /// <summary>Insists that the caller has seen the current version.</summary>
    /// <exception cref="StatusException">428 where If-Match is absent, 412 where it names another version.</exception>
    public static void Require(HttpContext context, int current)
    {
        var named = context.Request.Headers.IfMatch;
        if (named.Count == 0)
        {
            throw new StatusException(StatusCodes.Status428PreconditionRequired);
        }

        if (named != ETag(current))
        {
            throw new StatusException(StatusCodes.Status412PreconditionFailed);
        }
    }

    /// <summary>Insists on the version only where the caller names one.</summary>
    /// <exception cref="StatusException">412 where If-Match names another version.</exception>
    public static void RequireIfNamed(HttpContext context, int current)
    {
        if (context.Request.Headers.IfMatch.Count > 0)
        {
            Require(context, current);
        }
    }
}
