using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Organisations;

/// <summary>Says everything again, for a service that starts with an empty database; those who know it already ignore it by its version.</summary>
internal static class Republish
{
    public sealed record Response(int Organisations, int Classes, int Accounts);

    internal static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPost("/republish", Handle)
        .WithName(nameof(Republish))
        .WithSummary("Publish all organisations, classes and accounts again")
        .RequirePermission(Permissions.AdministerOrganisations);

    private static async Task<Accepted<Response>> Handle(IdentityDbContext db, IEvents events, CancellationToken cancellationToken)
    {
        var classes = await db.OrganisationClasses.AsNoTracking().OrderBy(one => one.Code).ToListAsync(cancellationToken);
        var organisations = await db.Organisations.AsNoTracking().OrderBy(one => one.Code).ToListAsync(cancellationToken);
        var accounts = await db.Users.AsNoTracking().OrderBy(one => one.Id).ToListAsync(cancellationToken);
        classes.ForEach(one => events.Publish(one.ToEvent()));
        organisations.ForEach(one => events.Publish(one.ToEvent()));
        accounts.ForEach(one => events.Publish(one.ToEvent()));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Accepted((string?)null, new Response(organisations.Count, classes.Count, accounts.Count));
    }
}
