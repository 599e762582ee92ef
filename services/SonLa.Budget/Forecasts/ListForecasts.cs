using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.Budget.Rounds;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Forecasts;

/// <summary>Shows what each project is expected to disburse by the year's end, and warns of those expected below a round's threshold before the round comes.</summary>
internal static class ListForecasts
{
    /// <param name="CapitalInForceInDong">On the last day of the month.</param>
    /// <param name="DisbursedInDong">Of it by then.</param>
    public sealed record ProjectLine(
        Guid ProjectId, string Code, string Name, string OwnerCode, bool CarriedOver, decimal CapitalInForceInDong, decimal DisbursedInDong, ProjectForecast Forecast);

    /// <param name="Through">The last whole month that the forecast rests on; null in January.</param>
    /// <param name="PastProjectYears">What it learned from.</param>
    /// <param name="NominalCoveragePercent">So many of a hundred outcomes are meant to lie within an interval.</param>
    public sealed record Response(int Year, DateOnly? Through, int PastProjectYears, decimal NominalCoveragePercent, IReadOnlyList<ProjectLine> Projects);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/forecasts", Handle)
        .WithName(nameof(ListForecasts))
        .WithSummary("Forecast disbursement at the year's end")
        .RequirePermission(Permissions.SeeProjects);

    private static async Task<Ok<Response>> Handle(
        int year, DateOnly? on, RoundsInForce inForce, BudgetDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var (day, month) = (on ?? clock.Today, 0);
        var input = new InputCheck().Require(on is null || on <= clock.Today, "on", "Ngày không được sau hôm nay.", "The day may not be after today.");
        CapitalInput.Year(input, year, "year");
        input.ThrowIfAny();
        month = ForecastMonth.Last(year, day);
        var end = ForecastMonth.EndOf(year, Math.Max(1, month));
        var history = await db.HistoryBefore(year, cancellationToken);
        var (model, rounds) = (SeasonModel.Of(history, year), (await inForce.Find(year, cancellationToken))?.Rounds ?? []);
        var projects = await db.Projects.AsNoTracking().VisibleTo(caller)
            .OrderBy(project => project.Code)
            .Select(project => new
            {
                project.Id,
                project.Code,
                project.Name,
                project.OwnerCode,
                CarriedOver = project.BeganInYear < year,
                Capital = project.Capital.Where(entry => entry.Year == year && entry.EffectiveOn <= end).Sum(entry => entry.AmountInDong),
                Disbursed = project.Disbursements.Where(entry => entry.Year == year && entry.DisbursedOn <= end && month > 0).Sum(entry => entry.AmountInDong),
                HasCapital = project.Capital.Any(entry => entry.Year == year),
            })
            .Where(project => project.HasCapital)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(
            year,
            month == 0 ? null : end,
            history.Count,
            80,
            [.. projects.Select(project => new ProjectLine(project.Id, project.Code, project.Name, project.OwnerCode, project.CarriedOver, project.Capital, project.Disbursed, ProjectForecast.Of(model, project.Code, project.CarriedOver, month, new(project.Disbursed, project.Capital), rounds)))]));
    }
}
