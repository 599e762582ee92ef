using System.Security.Cryptography;

namespace SonLa.Portal.Shell;

/// <summary>Pages are personal (never cached) and run only scripts and styles of their own; the nonce is for the one style that Turbo adds.</summary>
internal static class PageHeaders
{
    private static readonly object NonceKey = new();

    internal static string Nonce(HttpContext context) => context.Items[NonceKey] as string ?? "";

    internal static Task Stamp(HttpContext context, RequestDelegate next)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;
        context.Response.OnStarting(() =>
        {
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true)
            {
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Headers.ContentSecurityPolicy =
                    $"default-src 'self'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
