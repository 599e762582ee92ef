using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Deadlines;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Tasks;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Assignments.Plans;

/// <summary>Puts a plan in force on the chairman's signature: every lead, and every member of a collective, gets an assignment, its tasks begin to bind, its deadlines and review rounds are handed over as proposals; a second time changes nothing.</summary>
internal static class IssuePlan
{
    /// <param name="PlanId">The plan.</param>
    /// <param name="Version">In force.</param>
    /// <param name="State"><c>issued</c>.</param>
    /// <param name="IssuedAt">Business instant of the first time.</param>
    /// <param name="Assignments">In force.</param>
    public sealed record Response(Guid PlanId, int Version, string State, DateTimeOffset? IssuedAt, int Assignments);

    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{planId:guid}/issue", Handle)
        .RequirePermission(Permissions.IssuePlans)
        .WithName(nameof(IssuePlan))
        .WithSummary("Issue a plan and its assignments")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid planId,
        HttpContext context,
        AssignmentsDbContext db,
        IEvents events,
        BusinessClock clock,
        ReadingClasses classes,
        AuditScope audit)
    {
        var cancellationToken = context.RequestAborted;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.LockPlan(planId, cancellationToken) is not { } plan)
        {
            return TypedResults.NotFound();
        }

        if (context.Request.Headers.IfMatch.Count > 0)
        {
            Versioned.Require(context, plan.Version);
        }

        audit.Document = plan.DocumentNumber;
        var now = clock.GetUtcNow();
        var organisations = await OrganisationCopy.Read(db, cancellationToken);
        var assignments = plan.Issue(organisations, now);
        if (assignments.Count > 0)
        {
            db.Assignments.AddRange(assignments);
            events.Publish(PlanAnnouncement.Issued(plan, organisations, now));
            foreach (var assignment in assignments)
            {
                events.Publish(PlanAnnouncement.Issued(plan, assignment));
            }

            foreach (var task in TaskAnnouncement.Issued(plan, [.. plan.Tasks.Select(task => task.Code)], classes, now))
            {
                events.Publish(task);
            }

            if (DeadlineAnnouncement.Deadlines(plan, organisations, now) is { } deadlines)
            {
                events.Publish(deadlines);
            }

            if (DeadlineAnnouncement.Rounds(plan, now) is { } rounds)
            {
                events.Publish(rounds);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        var inForce = await db.Assignments.CountAsync(assignment => assignment.PlanId == planId && assignment.RevokedAt == null, cancellationToken);
        Versioned.Stamp(context, plan.Version);
        return TypedResults.Ok(new Response(plan.Id, plan.Version, plan.State, plan.IssuedAt, inForce));
    }
}
