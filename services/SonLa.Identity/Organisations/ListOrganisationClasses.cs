using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;

namespace SonLa.Identity.Organisations;

/// <summary>Lists the collective names of documents: those that stand for every organisation of a kind, and the open ones with the reason why.</summary>
internal static class ListOrganisationClasses
{
    public sealed record Class(string Code, string Name, IReadOnlyList<string> Aliases, string? Kind, bool Resolvable, string? Reason, int Version);

    public sealed record Response(IReadOnlyList<Class> Items);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/organisation-classes", Handle)
        .WithName(nameof(ListOrganisationClasses))
        .WithSummary("List the collective names of organisations")
        .WithTags("Organisations");

    private static async Task<Ok<Response>> Handle(IdentityDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Response(await db.OrganisationClasses
            .OrderBy(one => one.Code)
            .Select(one => new Class(one.Code, one.Name, one.Aliases, one.Kind, one.Kind != null, one.Reason, one.Version))
            .ToListAsync(cancellationToken)));
}
