using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Identity.Organisations;

/// <summary>Lists the organisations that exist on a day, or of all times, by code.</summary>
internal static class ListOrganisations
{
    /// <param name="Memberships">Codes of the classes the organisation belongs to by its kind.</param>
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
        .MapGet("/", Handle)
        .WithName(nameof(ListOrganisations))
        .WithSummary("List the organisations, of one day where ?on= is given");

    private static async Task<Ok<Page<Response>>> Handle(
        DateOnly? on, string? kind, int? limit, string? cursor, IdentityDbContext db, CancellationToken cancellationToken)
    {
        new InputCheck()
            .Require(kind is null || OrganisationKinds.All.Contains(kind), "kind", $"Phải là một trong: {string.Join(", ", OrganisationKinds.All)}.", $"Must be one of: {string.Join(", ", OrganisationKinds.All)}.")
            .ThrowIfAny();
        var size = Paging.Limit(limit);
        var after = Paging.Key(cursor);
        var rows = await db.Organisations
            .Where(organisation => on == null || (organisation.ValidFrom <= on && (organisation.ValidTo == null || organisation.ValidTo >= on)))
            .Where(organisation => kind == null || organisation.Kind == kind)
            .Where(organisation => after == null || organisation.Code.CompareTo(after) > 0)
            .OrderBy(organisation => organisation.Code)
            .Take(size + 1)
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
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(rows, size, row => row.Code));
    }
}
