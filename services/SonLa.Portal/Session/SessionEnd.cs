using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;

namespace SonLa.Portal.Session;

/// <summary>Identity no longer honours the session: it expired, was ended, or the account was locked.</summary>
internal sealed class SessionEndedException : Exception;

/// <summary>Sends a person whose session ended to the sign-in page, which says so and leads back.</summary>
internal static class SessionEnd
{
    internal static async Task SendToSignIn(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (SessionEndedException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            if (context.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal))
            {
                // A stream in the background ends quietly: it is the person's next click that learns of it, with the reason.
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.GetEncodedPathAndQuery() : "/";
            context.Response.Redirect($"{PortalSession.SignInPath}?het=phien&{PortalSession.ReturnParameter}={Uri.EscapeDataString(back)}");
        }
    }
}
