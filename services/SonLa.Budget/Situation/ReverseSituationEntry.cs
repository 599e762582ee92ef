using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Situation;

/// <summary>Corrects a wrong entry of a project's situation by an opposite entry; the wrong one stays to be seen.</summary>
internal static class ReverseSituationEntry
{
    /// <param name="Reason">Why, for the record.</param>
    /// <param name="ReversedOn">Day of the reversal, from the entry's day to today.</param>
    public sealed record Request(string Reason, DateOnly ReversedOn);

    public sealed record Response(Guid EntryId, int Version);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapPost("/projects/{projectId:guid}/situation/{entryId:guid}/reversal", Handle)
        .WithName(nameof(ReverseSituationEntry))
        .WithSummary("Reverse an entry of a project's situation")
        .RequirePermission(Permissions.RecordSituation)
        .WithIdempotency();

    private static async Task<Results<Created<Response>, NotFound, ForbidHttpResult>> Handle(
        Guid projectId, Guid entryId, Request request, BudgetDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        new InputCheck()
            .RequireText(request.Reason, "reason", 1000)
            .Require(request.ReversedOn <= clock.Today, "reversedOn", "Ngày đảo không được sau hôm nay.", "The reversal may not be dated after today.")
            .ThrowIfAny();
        var visible = await db.Projects.VisibleTo(caller).AnyAsync(project => project.Id == projectId, cancellationToken);
        var project = visible ? (await db.LockForSituation([projectId], cancellationToken)).SingleOrDefault() : null;
        if (project?.Situation.SingleOrDefault(entry => entry.Id == entryId) is not { } original)
        {
            return TypedResults.NotFound();
        }

        if (original.Kind == SituationKinds.Head && !caller.Is(Roles.Planning))
        {
            return TypedResults.Forbid();
        }

        var reversal = project.Reverse(original, request.ReversedOn, request.Reason, clock.GetUtcNow(), caller.AccountId);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/projects/{projectId}/situation", new Response(reversal.Id, project.Version));
    }
}
