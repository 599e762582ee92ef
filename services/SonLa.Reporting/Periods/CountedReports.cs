using SonLa.Contracts.Assignments;

namespace SonLa.Reporting.Periods;

/// <summary>Which reports' figures of a measure count: those of the organisations that enter its values.</summary>
internal sealed class CountedReports(IReadOnlyList<ReportStanding> standings)
{
    private readonly ILookup<string, ReportStanding> _byOrganisation = standings.ToLookup(standing => standing.Latest.OrganisationCode);

    /// <summary>Every report that could hold the measure's figures, the one handed in last first.</summary>
    public IReadOnlyList<ReportStanding> Behind(PlannedMeasure measure) =>
        [.. (measure.Collective ? measure.EvaluatorCodes : measure.LeadCodes).Distinct().SelectMany(code => _byOrganisation[code])];

    /// <summary>Those that do, one for each organisation, by code.</summary>
    public IReadOnlyList<ReportStanding> Of(PlannedMeasure measure) =>
    [
        .. Behind(measure)
            .Where(standing => !standing.IsReturned(measure.Code) && standing.Latest.Content.FigureOf(measure.Code) is { } figure && (figure.ToCutOff ?? figure.Estimate) is not null)
            .DistinctBy(standing => standing.Latest.OrganisationCode)
            .OrderBy(standing => standing.Latest.OrganisationCode, StringComparer.Ordinal),
    ];
}
