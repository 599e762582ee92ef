using Microsoft.AspNetCore.Http;

namespace SonLa.ServiceDefaults.Problems;

/// <summary>The language a caller reads: Vietnamese unless Accept-Language prefers English.</summary>
public static class RequestLanguage
{
    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public static string Of(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality is null or > 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(language => language is "vi" or "en") ?? "vi";
}
