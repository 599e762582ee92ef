using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.Contracts.Assignments;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Assignments.Assignments;

/// <summary>The head of the answerable organisation confirms that it has taken an assignment; a second time changes nothing.</summary>
internal static class AcknowledgeAssignment
{
    internal static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapPost("/{assignmentId:guid}/acknowledgement", Handle)
        .RequirePermission(Permissions.AcknowledgeAssignments)
        .WithName(nameof(AcknowledgeAssignment))
        .WithSummary("Acknowledge an assignment")
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AssignmentView>, ForbidHttpResult, NotFound>> Handle(
        Guid assignmentId,
        HttpContext context,
        Caller caller,
        AssignmentsDbContext db,
        IEvents events,
        BusinessClock clock,
        CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select 1 from assignments where id = {assignmentId} for update", cancellationToken);
        var assignment = await db.Assignments.VisibleTo(caller).SingleOrDefaultAsync(candidate => candidate.Id == assignmentId, cancellationToken);
        if (assignment is null)
        {
            return TypedResults.NotFound();
        }

        // Who sees every assignment still takes only those of the own organisation.
        if (assignment.OrganisationCode != caller.OrganisationCode)
        {
            return TypedResults.Forbid();
        }

        var now = clock.GetUtcNow();
        var isFirst = assignment.Acknowledge(caller.AccountId, now);
        var view = (await AssignmentView.Of([assignment], db, cancellationToken))[0];
        if (isFirst)
        {
            events.Publish(Announce(view, caller.AccountId, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Versioned.Stamp(context, assignment.Version);
        return TypedResults.Ok(view);
    }

    private static AssignmentAcknowledged Announce(AssignmentView assignment, Guid accountId, DateTimeOffset now) => new()
    {
        AssignmentId = assignment.AssignmentId,
        PlanId = assignment.PlanId,
        PlanYear = assignment.PlanYear,
        MeasureId = assignment.MeasureId,
        MeasureCode = assignment.MeasureCode,
        MeasureName = assignment.MeasureName,
        IndicatorOrdinal = assignment.IndicatorOrdinal,
        OrganisationCode = assignment.OrganisationCode,
        AcknowledgedBy = accountId,
        AcknowledgedAt = now,
        Version = assignment.Version,
    };
}
