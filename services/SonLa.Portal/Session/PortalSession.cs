using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SonLa.Portal.Platform;

namespace SonLa.Portal.Session;

/// <summary>The person's session: an encrypted cookie that holds the secret of the session in Identity, and what the page header shows.</summary>
internal static class PortalSession
{
    internal const string SignInPath = "/dang-nhap";
    internal const string ReturnParameter = "ve";

    /// <summary>Claim that holds the secret of Identity's session; it never leaves the encrypted cookie.</summary>
    internal const string Secret = "session";

    internal const string Organisation = "org";
    internal const string Role = "roles";

    /// <summary>Code of the organisation for which the person acts.</summary>
    internal static string OrganisationOf(ClaimsPrincipal person) => person.FindFirst(Organisation)?.Value ?? "";

    internal static void AddPortalSession(this IServiceCollection services)
    {
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "__Host-sonla";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.Cookie.Path = "/";
            options.LoginPath = SignInPath;
            options.ReturnUrlParameter = ReturnParameter;
            options.SlidingExpiration = false;

            // To sign in again would not help: for this role the page is not there.
            options.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });

        // Always would refuse plain http on a developer's machine with a 500; behind TLS the cookie is Secure all the same.
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "sonla-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
    }

    internal static Task SignIn(HttpContext context, OpenedSession opened)
    {
        var identity = new ClaimsIdentity(
            [
                new(Secret, opened.Session),
                new("name", opened.Account.DisplayName),
                new(Organisation, opened.Account.OrganisationCode),
                .. opened.Account.Roles.Select(role => new Claim(Role, role)),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme,
            "name",
            Role);
        return context.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = false, ExpiresUtc = opened.ExpiresAt });
    }

    internal static void MapSession(this IEndpointRouteBuilder app) => app.MapPost("/dang-xuat", SignOut).ExcludeFromDescription().AllowAnonymous();

    /// <summary>Ends the session in Identity, then forgets it here; a form of ours must have asked.</summary>
    private static async Task<IResult> SignOut(HttpContext context, IAntiforgery antiforgery, PlatformClient platform)
    {
        await antiforgery.ValidateRequestAsync(context);
        if (context.User.FindFirst(Secret)?.Value is { } session)
        {
            await platform.Post<Nothing>("identity", "/sessions/end", new { session });
        }

        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect($"{SignInPath}?het=dang-xuat");
    }
}
