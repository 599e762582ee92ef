using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Reallocations;

/// <summary>Voids an applied reallocation by a document: every line returns exactly; delivered again, nothing more happens.</summary>
internal static class VoidReallocation
{
    /// <param name="DocumentNumber">Number of the document that voids.</param>
    /// <param name="On">Day from which capital is back, from the decision's day to today.</param>
    /// <param name="Reason">Why, for the record.</param>
    public sealed record Request(string DocumentNumber, DateOnly On, string Reason);

    internal static void Map(IEndpointRouteBuilder reallocations) => reallocations
        .MapPost("/{reallocationId:guid}/voiding", Handle)
        .WithName(nameof(VoidReallocation))
        .WithSummary("Void an applied reallocation")
        .RequirePermission(Permissions.DecideReallocations)
        .WithIdempotency();

    private static async Task<Results<Ok<DecideReallocation.Response>, NotFound>> Handle(
        Guid reallocationId, Request request, BudgetDbContext db, IEvents events, AuditScope audit, Caller caller, BusinessClock clock, HttpContext context, CancellationToken cancellationToken)
    {
        new InputCheck()
            .RequireText(request.DocumentNumber, "documentNumber", 100)
            .RequireText(request.Reason, "reason", 500)
            .Require(request.On <= clock.Today, "on", "Ngày hủy không được sau hôm nay.", "It may not be voided on a day after today.")
            .ThrowIfAny();
        if (await db.LockReallocation(reallocationId, cancellationToken) is not { } act)
        {
            return TypedResults.NotFound();
        }

        if (act.State == ReallocationStates.Applied)
        {
            Versioned.Require(context, act.Version);
        }

        audit.Document = request.DocumentNumber;
        var ruling = new ReallocationRuling(request.DocumentNumber, request.On, request.Reason) { At = clock.GetUtcNow(), By = caller.AccountId };
        var projects = await db.LockProjects([.. act.Lines.Where(line => line.AmountInDong != 0).Select(line => line.ProjectId).Distinct()], cancellationToken);
        var voided = act.Void(ruling, projects.ToDictionary(project => project.Id));
        if (voided)
        {
            events.PublishCapital(projects, act, restores: true);
            events.Publish(Moves.Decided(act, await db.Owners(act, cancellationToken), ruling));
            await db.SaveChangesAsync(cancellationToken);
        }

        Versioned.Stamp(context, act.Version);
        return TypedResults.Ok(new DecideReallocation.Response(act.State, voided ? act.MovedInDong : 0, !voided, act.Version));
    }
}
