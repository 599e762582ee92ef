using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Tasks;

/// <summary>Lists the people of one's own organisation to whom a task can be handed on.</summary>
internal static class ListTaskPersons
{
    private const int Most = 500;

    public sealed record Response(IReadOnlyList<PersonLine> Items);

    public sealed record PersonLine(Guid AccountId, string DisplayName);

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapGet("/persons", Handle)
        .WithName(nameof(ListTaskPersons))
        .WithSummary("List one's people to whom a task can be handed on")
        .RequirePermission(Permissions.DirectTasks);

    private static async Task<Ok<Response>> Handle(ReportingDbContext db, Caller caller, CancellationToken cancellationToken)
    {
        var own = caller.OrganisationCode;
        return TypedResults.Ok(new Response(await db.People.AsNoTracking()
            .Where(person => person.OrganisationCode == own && person.Active)
            .OrderBy(person => person.DisplayName)
            .ThenBy(person => person.AccountId)
            .Take(Most)
            .Select(person => new PersonLine(person.AccountId, person.DisplayName))
            .ToListAsync(cancellationToken)));
    }
}
