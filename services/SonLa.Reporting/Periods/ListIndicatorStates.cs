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
        .Produces<Response>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>What everybody may see of a consolidation.</summary>
    internal static Response Of(ConsolidatedReport report) => new(report.Period, report.States, [.. report.Indicators.Select(Of)]);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(string period, LiveConsolidation live, CancellationToken cancellationToken) =>
        await live.Of(ReportingPeriod.Parse(period), cancellationToken) is { } found
            ? TypedResults.Bytes(found.States, "application/json; charset=utf-8")
            : TypedResults.NotFound();

    private static IndicatorLine Of(ConsolidatedReport.IndicatorLine indicator) => new(
        indicator.Ordinal,
        indicator.State,
        [.. indicator.Measures.Select(measure => new MeasureLine(measure.MeasureCode, measure.Part, measure.Estimate, measure.Expected, measure.Unit, measure.State, measure.Reason))]);
}
