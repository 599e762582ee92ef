using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Capacity;
using SonLa.Budget.Persistence;
using SonLa.Budget.Rounds;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Reallocations;

/// <summary>Drafts a reallocation for an opened round: the most that can be absorbed, in the order of the weights.</summary>
internal static class ProposeReallocation
{
    /// <param name="Year">Plan year.</param>
    /// <param name="RoundNumber">An opened round, whose caught projects give.</param>
    /// <param name="Weights">0 to 100 each, not all 0; null takes the year's usual ones.</param>
    /// <param name="OverridesDeadlineBy">Document that allows a change after the year's last day for it; null in time, and where the round was opened by one.</param>
    public sealed record Request(int Year, int RoundNumber, PriorityWeights? Weights, string? OverridesDeadlineBy = null);

    internal static void Map(IEndpointRouteBuilder reallocations) => reallocations
        .MapPost("", Handle)
        .WithName(nameof(ProposeReallocation))
        .WithSummary("Draft a reallocation of capital for a round")
        .RequirePermission(Permissions.ProposeReallocations)
        .WithIdempotency();

    private static async Task<Created<ShownReallocation>> Handle(
        Request request, RoundsInForce rounds, BudgetDbContext db, ProgrammeRules rules, Caller caller, BusinessClock clock, HttpContext context, CancellationToken cancellationToken)
    {
        new InputCheck()
            .LimitText(request.OverridesDeadlineBy, "overridesDeadlineBy", 100)
            .Require(request.Weights?.AreSound() ?? true, "weights", "Mỗi trọng số từ 0 đến 100 và không cùng bằng 0.", "Each weight is from 0 to 100, and not all are 0.")
            .ThrowIfAny();
        var list = await db.RoundLists.AsNoTracking().Include(found => found.Lines)
            .SingleOrDefaultAsync(found => found.Year == request.Year && found.Number == request.RoundNumber, cancellationToken)
            ?? throw new RuleViolationException("reallocation.round-not-open", new(
                $"Đợt {request.RoundNumber} năm {request.Year} chưa mở; hãy mở đợt để chốt danh sách trước.",
                $"Round {request.RoundNumber} of {request.Year} is not open; open it first, so that its list is frozen."));

        var year = await rounds.Find(request.Year, cancellationToken);
        var weights = request.Weights ?? (year?.Weights ?? UsualWeights.Unless).Usual;
        var overriding = year?.RequireInTime(clock.Today, request.OverridesDeadlineBy ?? list.OverridesDeadlineBy);
        await db.HoldLedgers(cancellationToken);
        var positions = await db.Positions(request.Year, clock.Today, cancellationToken);
        var listed = list.Lines.Where(line => line.Caught).Select(line => line.ProjectId).ToHashSet();
        var act = Reallocation.Draft(
            request.Year, list.Id, list.Number, weights, ReallocationEngine.Propose(positions, listed, request.Year, weights, rules), clock.GetUtcNow(), caller.AccountId, overriding);
        db.Add(act);
        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(context, act.Version);
        return TypedResults.Created($"/reallocations/{act.Id}", ShownReallocation.Of(act, await db.Check(act, rules, clock.Today, cancellationToken), RequestLanguage.Of(context)));
    }
}
