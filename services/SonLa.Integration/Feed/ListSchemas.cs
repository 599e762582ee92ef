using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SonLa.Integration.Feed;

/// <summary>Lists the JSON Schemas of the public events: an event's <c>dataschema</c> is the id of one of them.</summary>
internal static class ListSchemas
{
    /// <param name="Id">What events call it: <c>urn:sonla:schema:period-closed.v1</c>.</param>
    /// <param name="Title">What the event says.</param>
    /// <param name="Name">Its place below this list.</param>
    public sealed record Schema(string Id, string Title, string Name);

    public sealed record Response(IReadOnlyList<Schema> Items);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/v1/schemas", Handle)
        .WithName(nameof(ListSchemas))
        .WithSummary("List the JSON Schemas of the events")
        .WithTags("Feed")
        .AllowAnonymous();

    private static Ok<Response> Handle(HttpContext context, IWebHostEnvironment environment)
    {
        PublicSchemas.MayBeKept(context);
        return TypedResults.Ok(new Response([.. PublicSchemas.Files(environment).Select(Describe)]));
    }

    private static Schema Describe(string file)
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(file));
        return new(schema.RootElement.GetProperty("$id").GetString()!, schema.RootElement.GetProperty("title").GetString()!, Path.GetFileName(file));
    }
}
