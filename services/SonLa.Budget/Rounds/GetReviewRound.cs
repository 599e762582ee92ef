using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.Rounds;

/// <summary>Lists the projects that a review round catches, each with its exact ratio of the capital plan in force at the cut-off; as of an earlier moment, it is the list of that moment for ever.</summary>
internal static class GetReviewRound
{
    /// <param name="RatioPercent">Exact to 28 digits.</param>
    /// <param name="NotDisbursedInDong">Capital in force less disbursed.</param>
    public sealed record CaughtProject(
        Guid ProjectId,
        string Code,
        string Name,
        string OwnerCode,
        string? OwnerName,
        bool CarriedOver,
        decimal CapitalInForceInDong,
        decimal DisbursedInDong,
        decimal RatioPercent,
        decimal NotDisbursedInDong);

    /// <param name="Considered">Projects that the filter lets in and that have a capital plan.</param>
    /// <param name="WithoutCapital">Projects that the filter lets in and that have none: no percentage, not caught.</param>
    public sealed record Response(
        int Year, ReviewRound Round, int Considered, IReadOnlyList<string> WithoutCapital, IReadOnlyList<CaughtProject> Projects);

    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapGet("/{year:int}/{number:int}", Handle)
        .WithName(nameof(GetReviewRound))
        .WithSummary("List the projects a review round catches")
        .RequirePermission(Permissions.SeeReviewRounds);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        int year, int number, DateTimeOffset? asOf, RoundsInForce rounds, BudgetDbContext db, CancellationToken cancellationToken)
    {
        if ((await rounds.Find(year, cancellationToken))?.Rounds.SingleOrDefault(candidate => candidate.Number == number) is not { } round)
        {
            return TypedResults.NotFound();
        }

        // Entries are never changed, so leaving out those made later gives back what was seen then.
        var moment = asOf?.ToUniversalTime();
        var candidates = await db.Projects
            .Where(project => round.Filter != ReviewRound.CarriedOver || project.BeganInYear < year)
            .OrderBy(project => project.Code)
            .Select(project => new
            {
                project.Id,
                project.Code,
                project.Name,
                project.OwnerCode,
                OwnerName = db.Organisations.Where(organisation => organisation.Code == project.OwnerCode).Select(organisation => organisation.Name).FirstOrDefault(),
                project.BeganInYear,
                Capital = project.Capital.Where(entry => entry.Year == year && entry.EffectiveOn <= round.CutOff && (moment == null || entry.EnteredAt <= moment)).Sum(entry => entry.AmountInDong),
                Disbursed = project.Disbursements.Where(entry => entry.Year == year && entry.DisbursedOn <= round.CutOff && (moment == null || entry.PostedAt <= moment)).Sum(entry => entry.AmountInDong),
            })
            .ToListAsync(cancellationToken);
        var caught = candidates
            .Select(project => (project, ratio: new DisbursementRatio(project.Disbursed, project.Capital)))
            .Where(candidate => round.Catches(candidate.ratio))
            .Select(candidate => new CaughtProject(
                candidate.project.Id,
                candidate.project.Code,
                candidate.project.Name,
                candidate.project.OwnerCode,
                candidate.project.OwnerName,
                candidate.project.BeganInYear < year,
                candidate.project.Capital,
                candidate.project.Disbursed,
                candidate.ratio.Percent ?? 0,
                candidate.project.Capital - candidate.project.Disbursed))
            .ToList();
        return TypedResults.Ok(new Response(
            year,
            round,
            candidates.Count(project => project.Capital > 0),
            [.. candidates.Where(project => project.Capital <= 0).Select(project => project.Code)],
            caught));
    }
}
