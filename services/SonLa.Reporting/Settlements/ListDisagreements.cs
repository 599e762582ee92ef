using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Periods;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Settlements;

/// <summary>Lists the figures of a period that differ between organisations, side by side, settled or not.</summary>
internal static class ListDisagreements
{
    public sealed record FigureLine(string OrganisationCode, decimal? ToCutOff, decimal? Value);

    public sealed record SettlementLine(Guid SettlementId, string OrganisationCode, string Cause, string Reason, DateTimeOffset SettledAt, Guid SettledBy, string SettledByName);

    /// <param name="MeasureCode">The measure.</param>
    /// <param name="About"><c>reported</c> or <c>official</c>.</param>
    /// <param name="Figures">As they stand.</param>
    /// <param name="Settlement">Null while nobody has settled it, and again once one of the figures changes.</param>
    public sealed record Line(string MeasureCode, string About, IReadOnlyList<FigureLine> Figures, SettlementLine? Settlement);

    public sealed record Response(string Period, IReadOnlyList<Line> Items);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/disagreements", Handle)
        .WithName(nameof(ListDisagreements))
        .WithSummary("List figures of a period that differ between organisations")
        .RequirePermission(Permissions.ReadConsolidation)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(string period, PeriodFactsReader reader, CancellationToken cancellationToken) =>
        await reader.Read(ReportingPeriod.Parse(period), PeriodFactsReader.Now, cancellationToken) is { } facts
            ? TypedResults.Ok(new Response(facts.Period.Code, [.. Disagreement.Of(facts).Select(Of)]))
            : TypedResults.NotFound();

    private static Line Of(Disagreement disagreement) => new(
        disagreement.MeasureCode,
        disagreement.About,
        [.. disagreement.Figures.Select(figure => new FigureLine(figure.OrganisationCode, figure.ToCutOff, figure.Value))],
        disagreement.Settlement is { } settlement
            ? new(settlement.SettlementId, settlement.OrganisationCode, settlement.Cause, settlement.Reason, settlement.SettledAt, settlement.SettledBy, settlement.SettledByName)
            : null);
}
