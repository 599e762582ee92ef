using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SonLa.Gateway.Border;

/// <summary>Gives each request an id that the caller, the services and the logs share: the caller's own where it is well formed, the trace id otherwise.</summary>
internal static partial class RequestId
{
    internal const string Header = "X-Request-Id";

    internal static Task Stamp(HttpContext context, RequestDelegate next)
    {
        var asked = context.Request.Headers[Header].ToString();
        var id = WellFormed().IsMatch(asked) ? asked : Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        context.Request.Headers[Header] = id;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });
        return next(context);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{8,64}\z")]
    private static partial Regex WellFormed();
}
