using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.RoundLists;

/// <summary>Shows a round's frozen list, each ratio with its numerator and denominator, and beside each line what was corrected since.</summary>
internal static class GetRoundList
{
    /// <param name="CapitalInForceInDong">The denominator.</param>
    /// <param name="DisbursedInDong">The numerator.</param>
    /// <param name="RatioPercent">Exact to 28 digits; null without a capital plan.</param>
    /// <param name="CapitalNowInDong">What the ledger says today of the same cut-off.</param>
    /// <param name="DisbursedNowInDong">What the ledger says today of the same cut-off.</param>
    /// <param name="Corrected">Whether an entry dated up to the cut-off was made after the list was frozen.</param>
    public sealed record Line(
        Guid ProjectId,
        string ProjectCode,
        string ProjectName,
        string OwnerCode,
        bool CarriedOver,
        bool Caught,
        decimal CapitalInForceInDong,
        decimal DisbursedInDong,
        decimal? RatioPercent,
        decimal CapitalNowInDong,
        decimal DisbursedNowInDong,
        bool Corrected);

    public sealed record Response(
        Guid RoundListId, int Year, int Number, DateOnly CutOff, decimal? ThresholdPercent, string Filter, string Basis, DateTimeOffset OpenedAt, IReadOnlyList<Line> Lines);

    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapGet("/{year:int}/{number:int}/list", Handle)
        .WithName(nameof(GetRoundList))
        .WithSummary("Show the frozen list of a review round")
        .RequirePermission(Permissions.SeeReviewRounds);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        int year, int number, BudgetDbContext db, HttpContext context, CancellationToken cancellationToken)
    {
        var list = await db.RoundLists.AsNoTracking().Include(found => found.Lines)
            .SingleOrDefaultAsync(found => found.Year == year && found.Number == number, cancellationToken);
        if (list is null)
        {
            return TypedResults.NotFound();
        }

        var ids = list.Lines.Select(line => line.ProjectId).ToList();
        var now = await db.Projects.Where(project => ids.Contains(project.Id))
            .Select(project => new
            {
                project.Id,
                Capital = project.Capital.Where(entry => entry.Year == year && entry.EffectiveOn <= list.CutOff).Sum(entry => entry.AmountInDong),
                Disbursed = project.Disbursements.Where(entry => entry.Year == year && entry.DisbursedOn <= list.CutOff).Sum(entry => entry.AmountInDong),
            })
            .ToDictionaryAsync(project => project.Id, cancellationToken);
        Versioned.Stamp(context, list.Version);
        return TypedResults.Ok(new Response(
            list.Id,
            list.Year,
            list.Number,
            list.CutOff,
            list.ThresholdPercent,
            list.Filter,
            list.Basis,
            list.OpenedAt,
            [
                .. list.Lines.OrderBy(line => line.ProjectCode, StringComparer.Ordinal).Select(line => new Line(
                    line.ProjectId,
                    line.ProjectCode,
                    line.ProjectName,
                    line.OwnerCode,
                    line.CarriedOver,
                    line.Caught,
                    line.CapitalInForceInDong,
                    line.DisbursedInDong,
                    new DisbursementRatio(line.DisbursedInDong, line.CapitalInForceInDong).Percent,
                    now[line.ProjectId].Capital,
                    now[line.ProjectId].Disbursed,
                    (now[line.ProjectId].Capital, now[line.ProjectId].Disbursed) != (line.CapitalInForceInDong, line.DisbursedInDong))),
            ]));
    }
}
