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

    private static Results<PhysicalFileHttpResult, NotFound> Handle(string name, HttpContext context, IWebHostEnvironment environment)
    {
        // Compared with what is there, never joined to a path.
        var file = PublicSchemas.Files(environment).FirstOrDefault(candidate => Path.GetFileName(candidate) == name);
        if (file is null)
        {
            return TypedResults.NotFound();
        }

        PublicSchemas.MayBeKept(context);
        return TypedResults.PhysicalFile(file, PublicSchemas.MediaType);
    }
}
