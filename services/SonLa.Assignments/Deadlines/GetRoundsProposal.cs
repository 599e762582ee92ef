using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Deadlines;

/// <summary>Hands a plan's capital review rounds over in the shape in which Budget keeps those of a year.</summary>
internal static class GetRoundsProposal
{
    /// <param name="Number">1, 2 …</param>
    /// <param name="CutOff">State at the end of this day.</param>
    /// <param name="ThresholdPercent">Strictly below this is caught.</param>
    /// <param name="Filter"><c>carried-over</c> or <c>all</c>.</param>
    /// <param name="Source">The document.</param>
    public sealed record Round(int Number, DateOnly CutOff, decimal ThresholdPercent, string Filter, string Source);

    /// <param name="Year">Plan year.</param>
    /// <param name="Rounds">Those that say all that Budget needs.</param>
    /// <param name="AdHocUntil">Last day for adjustments when necessary; null where no document sets an end.</param>
    /// <param name="NotTaken">Rounds without number, cut-off, threshold or a filter that Budget knows, as written.</param>
    public sealed record Response(int Year, IReadOnlyList<Round> Rounds, DateOnly? AdHocUntil, IReadOnlyList<PlanReviewRound> NotTaken);

    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/{planId:guid}/review-rounds", Handle)
        .WithName(nameof(GetRoundsProposal))
        .WithSummary("Show a plan's capital review rounds as a proposal for the year")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static Response Of(PlanFile plan)
    {
        var whole = plan.ReviewRounds.Where(round => round is { Number: not null, CutOff: not null, ThresholdPercent: not null, Filter: not null }).DistinctBy(round => round.Number).ToList();
        var adHoc = plan.ReviewRounds.Where(round => round.Number is null).Select(round => round.AdjustBefore).OfType<DateOnly>().ToList();
        return new(
            plan.PlanYear,
            [.. whole.OrderBy(round => round.Number).Select(round => new Round(round.Number!.Value, round.CutOff!.Value, round.ThresholdPercent!.Value, round.Filter!, round.Source))],
            adHoc.Count == 0 ? null : adHoc.Max().AddDays(-1),
            [.. plan.ReviewRounds.Except(whole).Where(round => round.Number is not null || round.AdjustBefore is null)]);
    }

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid planId, Caller caller, AssignmentsDbContext db, CancellationToken cancellationToken) =>
        await db.Plans.AsNoTracking().VisibleTo(caller).Whole().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken) is { } plan
            ? TypedResults.Ok(Of(plan.Current.Content))
            : TypedResults.NotFound();
}
