using Microsoft.AspNetCore.Http.HttpResults;

namespace SonLa.Integration.Feed;

/// <summary>Hands out the JSON Schema of a public event's data.</summary>
internal static class GetSchema
{
    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/v1/schemas/{name}", Handle)
        .WithName(nameof(GetSchema))
        .WithSummary("Read the JSON Schema of an event")
        .WithTags("Feed")
        .AllowAnonymous();

    private static Results<PhysicalFileHttpResult, NotFound> Handle(string name, IWebHostEnvironment environment)
    {
        // Compared with what is there, never joined to a path.
        var folder = Path.Combine(environment.ContentRootPath, "Schemas");
        var file = Directory.EnumerateFiles(folder, "*.json").FirstOrDefault(candidate => Path.GetFileName(candidate) == name);
        return file is null ? TypedResults.NotFound() : TypedResults.PhysicalFile(file, "application/schema+json");
    }
}
