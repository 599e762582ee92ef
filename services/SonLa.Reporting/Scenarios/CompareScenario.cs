using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Progress;

namespace SonLa.Reporting.Scenarios;

/// <summary>Holds what is expected by the end of a period, by the scenario and by the leads' breakdowns, against what was reported and what became official.</summary>
internal static class CompareScenario
{
    /// <param name="MeasureCode">The measure.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Unit">Its unit.</param>
    /// <param name="Scenario">Expected by the scenario, from the start of the year; null where it says nothing of this period.</param>
    /// <param name="Breakdown">Expected by the lead's months and quarters.</param>
    /// <param name="Estimate">Reported.</param>
    /// <param name="Official">Official, once it is known.</param>
    /// <param name="GapToScenario">What is known best, less the scenario.</param>
    /// <param name="GapToBreakdown">What is known best, less the breakdown.</param>
    /// <param name="YearOfScenario">What the scenario's four quarters make of the year.</param>
    /// <param name="YearCheck">Whether that agrees with the year's target: <c>agrees</c>, <c>differs</c>, <c>incomplete</c> or <c>no-target</c>.</param>
    public sealed record Line(
        string MeasureCode,
        string Name,
        string? Unit,
        decimal? Scenario,
        decimal? Breakdown,
        decimal? Estimate,
        decimal? Official,
        decimal? GapToScenario,
        decimal? GapToBreakdown,
        decimal? YearOfScenario,
        string? YearCheck);

    /// <param name="Period">The period.</param>
    /// <param name="Version">Of the scenario; null where none is set.</param>
    /// <param name="Quarter">In which it was set.</param>
    /// <param name="Items">Every measure with a scenario or a breakdown, in the plan's order.</param>
    public sealed record Response(string Period, int? Version, int? Quarter, IReadOnlyList<Line> Items);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/expectations", Handle)
        .WithName(nameof(CompareScenario))
        .WithSummary("Hold what is expected by the end of a period against what was reported")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(string period, PeriodFactsReader reader, ReportingDbContext db, CancellationToken cancellationToken)
    {
        if (await reader.Read(ReportingPeriod.Parse(period), PeriodFactsReader.Now, cancellationToken) is not { } facts)
        {
            return TypedResults.NotFound();
        }

        var scenario = await db.ScenarioVersions.AsNoTracking()
            .Where(version => version.Province == facts.Plan.Province && version.PlanYear == facts.Plan.PlanYear)
            .OrderByDescending(version => version.Version)
            .FirstOrDefaultAsync(cancellationToken);
        var consolidation = new MeasureConsolidation(facts, ReportStanding.Of(facts), Consolidation.Format);
        return TypedResults.Ok(new Response(
            facts.Period.Code,
            scenario?.Version,
            scenario?.Quarter,
            [
                .. facts.Plan.Measures
                    .Where(measure => scenario?.LineOf(measure.Code) is not null || facts.Breakdowns.ContainsKey(measure.Code))
                    .OrderBy(measure => measure.IndicatorOrdinal, OrdinalOrder.Instance)
                    .ThenBy(measure => measure.Part, StringComparer.Ordinal)
                    .Select(measure => Compare(measure, facts, scenario?.LineOf(measure.Code), consolidation.Of(measure))),
            ]));
    }

    private static Line Compare(PlannedMeasure measure, PeriodFacts facts, ScenarioLine? scenario, ConsolidatedReport.MeasureLine line)
    {
        var expected = scenario is null ? null : new Breakdown([], scenario.Quarters).Until(facts.Period, measure.Aggregation);
        var brokenDown = facts.Breakdowns.TryGetValue(measure.Code, out var set) ? new Breakdown(set.Months, set.Quarters).Until(facts.Period, measure.Aggregation) : null;
        var known = line.Official?.Value ?? line.Estimate;
        return new(
            measure.Code,
            measure.Name,
            measure.Unit,
            expected,
            brokenDown,
            line.Estimate,
            line.Official?.Value,
            known - expected,
            known - brokenDown,
            scenario is null ? null : ScenarioYear.YearOf(measure, scenario.Quarters),
            scenario is null ? null : ScenarioYear.Of(measure, scenario.Quarters));
    }
}
