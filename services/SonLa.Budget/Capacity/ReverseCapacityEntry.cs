using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Capacity;

/// <summary>Corrects a wrong advance, accepted volume, need or ceiling by an opposite entry; the wrong one stays to be seen.</summary>
internal static class ReverseCapacityEntry
{
    /// <param name="Reason">Why, for the record.</param>
    /// <param name="ReversedOn">Day of the reversal, from the entry's day to today.</param>
    public sealed record Request(string Reason, DateOnly ReversedOn);

    public sealed record Response(Guid EntryId, int Version);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapPost("/projects/{projectId:guid}/capacity-entries/{entryId:guid}/reversal", Handle)
        .WithName(nameof(ReverseCapacityEntry))
        .WithSummary("Reverse an entry of a project's capacity")
        .RequirePermission(Permissions.RecordCapacity)
        .WithIdempotency();

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid projectId, Guid entryId, Request request, BudgetDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        new InputCheck()
            .RequireText(request.Reason, "reason", 200)
            .Require(request.ReversedOn <= clock.Today, "reversedOn", "Ngày đảo không được sau hôm nay.", "The reversal may not be dated after today.")
            .ThrowIfAny();
        var project = (await db.LockProjects([projectId], cancellationToken)).SingleOrDefault();
        if (project?.CapacityEntries.SingleOrDefault(entry => entry.Id == entryId) is not { } original)
        {
            return TypedResults.NotFound();
        }

        var reversal = project.Reverse(original, request.ReversedOn, request.Reason, clock.GetUtcNow(), caller.AccountId);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/projects/{projectId}/capacity", new Response(reversal.Id, project.Version));
    }
}
