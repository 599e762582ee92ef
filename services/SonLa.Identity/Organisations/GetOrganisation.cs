using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Identity.Organisations;

/// <summary>Shows one organisation; its version is the ETag.</summary>
internal static class GetOrganisation
{
    public sealed record Response(
        Guid OrganisationId,
        string Code,
        string Name,
        string Kind,
        string? ParentCode,
        string HeadTitle,
        IReadOnlyList<string> Aliases,
        IReadOnlyList<string> Memberships,
        DateOnly ValidFrom,
        DateOnly? ValidTo,
        string? SuccessorCode,
        int Version);

    internal static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapGet("/{code}", Handle)
        .WithName(nameof(GetOrganisation))
        .WithSummary("Show one organisation");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        string code, HttpContext context, IdentityDbContext db, CancellationToken cancellationToken)
    {
        var found = await db.Organisations
            .Where(organisation => organisation.Code == code)
            .Select(organisation => new Response(
                organisation.OrganisationId,
                organisation.Code,
                organisation.Name,
                organisation.Kind,
                organisation.ParentCode,
                organisation.HeadTitle,
                organisation.Aliases,
                db.OrganisationClasses.Where(one => one.Kind == organisation.Kind).OrderBy(one => one.Code).Select(one => one.Code).ToList(),
                organisation.ValidFrom,
                organisation.ValidTo,
                organisation.SuccessorCode,
                organisation.Version))
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Stamp(context, found.Version);
        return TypedResults.Ok(found);
    }
}
