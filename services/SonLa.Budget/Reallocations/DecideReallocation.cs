using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.Budget.Rounds;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Reallocations;

/// <summary>Decides on a submitted reallocation by a document: approved, all lines move in one transaction; delivered again, nothing more happens.</summary>
internal static class DecideReallocation
{
    /// <param name="Approved">Whether capital moves, or the proposal is refused for good.</param>
    /// <param name="DocumentNumber">Number of the decision.</param>
    /// <param name="On">Day from which it is in force, from the day of the submission to today.</param>
    /// <param name="Note">Why; required for a refusal.</param>
    /// <param name="OverridesDeadlineBy">Document that allows a change after the year's last day for it; null in time, and where one is recorded.</param>
    public sealed record Request(bool Approved, string DocumentNumber, DateOnly On, string? Note, string? OverridesDeadlineBy = null);

    /// <param name="AlreadyInForce">Whether this very decision had been delivered before.</param>
    public sealed record Response(string State, decimal MovedInDong, bool AlreadyInForce, int Version);

    internal static void Map(IEndpointRouteBuilder reallocations) => reallocations
        .MapPost("/{reallocationId:guid}/decision", Handle)
        .WithName(nameof(DecideReallocation))
        .WithSummary("Decide on a submitted reallocation")
        .RequirePermission(Permissions.DecideReallocations)
        .WithIdempotency();

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid reallocationId, Request request, RoundsInForce rounds, BudgetDbContext db, ProgrammeRules rules, IEvents events, AuditScope audit, Caller caller, BusinessClock clock, HttpContext context, CancellationToken cancellationToken)
    {
        new InputCheck()
            .RequireText(request.DocumentNumber, "documentNumber", 100)
            .LimitText(request.Note, "note", 500)
            .LimitText(request.OverridesDeadlineBy, "overridesDeadlineBy", 100)
            .Require(request.Approved || !string.IsNullOrWhiteSpace(request.Note), "note", "Từ chối phải ghi lý do.", "A refusal needs its reason.")
            .Require(request.On <= clock.Today, "on", "Ngày quyết định không được sau hôm nay.", "The decision may not be dated after today.")
            .ThrowIfAny();
        if (await db.LockReallocation(reallocationId, cancellationToken) is not { } act)
        {
            return TypedResults.NotFound();
        }

        if (act.State == ReallocationStates.Submitted)
        {
            Versioned.Require(context, act.Version);
            act.RequireDecidedAfterSubmission(request.On);
            if (request.Approved)
            {
                act.AllowLate((await rounds.Find(act.Year, cancellationToken))?.RequireInTime(request.On, act.OverridesDeadlineBy ?? request.OverridesDeadlineBy));
            }
        }

        audit.Document = request.DocumentNumber;
        var ruling = new ReallocationRuling(request.DocumentNumber, request.On, request.Note) { At = clock.GetUtcNow(), By = caller.AccountId };
        var moved = request.Approved ? await Apply(act, ruling, db, rules, events, cancellationToken) : act.Reject(ruling);
        if (moved)
        {
            events.Publish(Moves.Decided(act, await db.Owners(act, cancellationToken), ruling));
            await db.SaveChangesAsync(cancellationToken);
        }

        Versioned.Stamp(context, act.Version);
        return TypedResults.Ok(new Response(act.State, act.State == ReallocationStates.Applied ? act.MovedInDong : 0, !moved, act.Version));
    }

    // The projects are locked before they are checked, so that nothing is spent in between.
    private static async Task<bool> Apply(Reallocation act, ReallocationRuling ruling, BudgetDbContext db, ProgrammeRules rules, IEvents events, CancellationToken cancellationToken)
    {
        var projects = await db.LockProjects([.. act.Lines.Where(line => line.AmountInDong != 0).Select(line => line.ProjectId).Distinct()], cancellationToken);
        var moved = act.Apply(ruling, await db.Check(act, rules, ruling.On, cancellationToken), projects.ToDictionary(project => project.Id));
        if (moved)
        {
            events.PublishCapital(projects, act, restores: false);
        }

        return moved;
    }
}
