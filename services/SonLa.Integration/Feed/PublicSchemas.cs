namespace SonLa.Integration.Feed;

/// <summary>The JSON Schemas of the public events, as they lie in the repository.</summary>
internal static class PublicSchemas
{
    internal const string MediaType = "application/schema+json";

    internal static IEnumerable<string> Files(IWebHostEnvironment environment) =>
        Directory.EnumerateFiles(Path.Combine(environment.ContentRootPath, "Schemas"), "*.json").Order(StringComparer.Ordinal);

    /// <summary>They change with a release only.</summary>
    internal static void MayBeKept(HttpContext context) => context.Response.Headers.CacheControl = "public, max-age=3600";
}
