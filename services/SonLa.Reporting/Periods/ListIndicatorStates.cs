using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Reporting.Calendars;

namespace SonLa.Reporting.Periods;

/// <summary>Shows every official how the indicators stand in a period, without who reported what.</summary>
internal static class ListIndicatorStates
{
    public sealed record MeasureLine(string MeasureCode, string? Part, decimal? Estimate, decimal? Expected, string? Unit, string State, string? Reason);

    public sealed record IndicatorLine(string Ordinal, string State, IReadOnlyList<MeasureLine> Measures);

    public sealed record Response(string Period, IReadOnlyDictionary<string, int> States, IReadOnlyList<IndicatorLine> Indicators);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/indicators", Handle)
        .WithName(nameof(ListIndicatorStates))
        .WithSummary("Show how the indicators stand in a period")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(string period, PeriodFactsReader reader, CancellationToken cancellationToken)
    {
        if (await reader.Read(ReportingPeriod.Parse(period), PeriodFactsReader.Now, cancellationToken) is not { } facts)
        {
            return TypedResults.NotFound();
        }

        var report = Consolidation.Of(facts, null);
        return TypedResults.Ok(new Response(report.Period, report.States, [.. report.Indicators.Select(Of)]));
    }

    private static IndicatorLine Of(ConsolidatedReport.IndicatorLine indicator) => new(
        indicator.Ordinal,
        indicator.State,
        [.. indicator.Measures.Select(measure => new MeasureLine(measure.MeasureCode, measure.Part, measure.Estimate, measure.Expected, measure.Unit, measure.State, measure.Reason))]);
}
