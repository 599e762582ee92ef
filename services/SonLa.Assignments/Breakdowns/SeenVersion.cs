using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Breakdowns;

/// <summary>Insists that who replaces something has seen it, and who sets it first knows that there is nothing yet.</summary>
internal static class SeenVersion
{
    /// <param name="context">The request: If-None-Match: * the first time, If-Match from then on.</param>
    /// <param name="current">Null while there is nothing.</param>
    /// <exception cref="StatusException">428 where neither is sent, 412 where it names another version.</exception>
    public static void Require(HttpContext context, int? current)
    {
        var isFirst = context.Request.Headers.IfNoneMatch == "*";
        if (current is { } version && !isFirst)
        {
            Versioned.Require(context, version);
            return;
        }

        if (current is not null || !isFirst)
        {
            var named = isFirst || context.Request.Headers.IfMatch.Count > 0;
            throw new StatusException(
                named ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status428PreconditionRequired,
                named
                    ? null
                    : new("Hãy gửi If-None-Match: * khi phân kỳ lần đầu, hoặc If-Match với ETag vừa đọc được.", "Send If-None-Match: * the first time, or If-Match with the ETag you have read."));
        }
    }
}
