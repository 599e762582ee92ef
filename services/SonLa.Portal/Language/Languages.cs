using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using SonLa.Portal.Session;

namespace SonLa.Portal.Language;

/// <summary>Vietnamese unless the reader has switched to English; the choice is a cookie.</summary>
internal static class Languages
{
    private const string Cookie = "sonla-language";

    internal static void AddLanguages(this IServiceCollection services) => services.AddRequestLocalization(options =>
    {
        options.SetDefaultCulture("vi-VN").AddSupportedCultures("vi-VN", "en-GB").AddSupportedUICultures("vi-VN", "en-GB");
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }];
    });

    internal static void MapLanguage(this IEndpointRouteBuilder app) => app.MapPost("/ngon-ngu", Choose).ExcludeFromDescription().AllowAnonymous();

    private static async Task<IResult> Choose(HttpContext context, IAntiforgery antiforgery, [FromForm] string language, [FromForm] string? back)
    {
        await antiforgery.ValidateRequestAsync(context);
        var culture = new RequestCulture(language == "en" ? "en-GB" : "vi-VN");
        context.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(culture), new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return Results.LocalRedirect(LocalPath.Of(back));
    }
}
