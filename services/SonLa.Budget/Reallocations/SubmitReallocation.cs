using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Capacity;
using SonLa.Budget.Persistence;
using SonLa.Budget.Rounds;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Reallocations;

/// <summary>Submits a draft to the chairman; only one that breaks no rule by the ledgers of now.</summary>
internal static class SubmitReallocation
{
    /// <param name="OverridesDeadlineBy">Document that allows a change after the year's last day for it; null in time, and where one is recorded.</param>
    public sealed record Request(string? OverridesDeadlineBy = null);

    public sealed record Response(string State, int Version);

    internal static void Map(IEndpointRouteBuilder reallocations) => reallocations
        .MapPost("/{reallocationId:guid}/submission", Handle)
        .WithName(nameof(SubmitReallocation))
        .WithSummary("Submit a drafted reallocation")
        .RequirePermission(Permissions.ProposeReallocations)
        .WithIdempotency();

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid reallocationId, Request? request, RoundsInForce rounds, BudgetDbContext db, ProgrammeRules rules, IEvents events, BusinessClock clock, HttpContext context, CancellationToken cancellationToken)
    {
        new InputCheck().LimitText(request?.OverridesDeadlineBy, "overridesDeadlineBy", 100).ThrowIfAny();
        if (await db.LockReallocation(reallocationId, cancellationToken) is not { } act)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(context, act.Version);
        await db.HoldLedgers(cancellationToken);
        act.AllowLate((await rounds.Find(act.Year, cancellationToken))?.RequireInTime(clock.Today, act.OverridesDeadlineBy ?? request?.OverridesDeadlineBy));
        act.Submit(await db.Check(act, rules, clock.Today, cancellationToken), clock.GetUtcNow());
        events.Publish(new ReallocationProposed
        {
            ReallocationId = act.Id,
            PlanYear = act.Year,
            RoundNumber = act.RoundNumber,
            MovedInDong = act.MovedInDong,
            Lines = Moves.Of(act, await db.Owners(act, cancellationToken), 1),
            SubmittedAt = clock.GetUtcNow(),
            Version = act.Version,
        });
        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(context, act.Version);
        return TypedResults.Ok(new Response(act.State, act.Version));
    }
}
