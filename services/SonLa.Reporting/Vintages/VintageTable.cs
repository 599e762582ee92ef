using SonLa.Contracts.Assignments;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Progress;
using SonLa.Reporting.Reports;

namespace SonLa.Reporting.Vintages;

/// <summary>The figures of a period by measure and vintage, each with its source, author and time; a column never holds another vintage's figure.</summary>
public sealed record VintageTable
{
    public required string Province { get; init; }

    public required string Period { get; init; }

    public required IReadOnlyList<MeasureLine> Measures { get; init; }

    public sealed record MeasureLine
    {
        public required string MeasureCode { get; init; }

        public required string IndicatorOrdinal { get; init; }

        public string? Part { get; init; }

        public required string Name { get; init; }

        public string? Unit { get; init; }

        /// <summary>Thực hiện đến ngày chốt.</summary>
        public required Column Actual { get; init; }

        /// <summary>Ước thực hiện kỳ.</summary>
        public required Column Estimate { get; init; }

        /// <summary>Số chính thức: each authority's first.</summary>
        public required Column Official { get; init; }

        /// <summary>Số điều chỉnh: each authority's later ones, the newest last.</summary>
        public required Column Revised { get; init; }
    }

    /// <param name="Value">The one value of the column; null where there is none or they differ and nobody has settled it.</param>
    /// <param name="Absence">Why there is none.</param>
    /// <param name="Settled">The decision by which it holds, where figures differ.</param>
    /// <param name="Entries">Every figure in it.</param>
    public sealed record Column(decimal? Value, string? Absence, ConsolidatedReport.SettlementLine? Settled, IReadOnlyList<Entry> Entries);

    public sealed record Entry
    {
        public required string OrganisationCode { get; init; }

        public required decimal Value { get; init; }

        /// <summary>How it was written, where that was another unit than the measure's.</summary>
        public ReportAnswer.WrittenLine? As { get; init; }

        /// <summary>The publication; null for a report's figure.</summary>
        public string? Source { get; init; }

        /// <summary>The report and its revision; null for an official figure.</summary>
        public Guid? ReportId { get; init; }

        public int? Revision { get; init; }

        /// <summary>How far the review of a report's figure has come.</summary>
        public string? Review { get; init; }

        public string? Note { get; init; }

        /// <summary>Why an earlier figure was revised.</summary>
        public string? Reason { get; init; }

        public required Guid EnteredBy { get; init; }

        /// <summary>Null where who entered it never handed a report in.</summary>
        public string? EnteredByName { get; init; }

        public required DateTimeOffset EnteredAt { get; init; }
    }

    /// <summary>Lays the facts out; pure.</summary>
    /// <param name="facts">Up to a point of the history.</param>
    /// <param name="own">Whose reports alone are shown; null for all.</param>
    internal static VintageTable Of(PeriodFacts facts, string? own)
    {
        var standings = ReportStanding.Of(facts);
        var consolidation = new MeasureConsolidation(facts, standings, Consolidation.Format);
        var counted = new CountedReports(standings);
        return new()
        {
            Province = facts.Plan.Province,
            Period = facts.Period.Code,
            Measures =
            [
                .. facts.Plan.Measures
                    .OrderBy(measure => measure.IndicatorOrdinal, OrdinalOrder.Instance)
                    .ThenBy(measure => measure.Part, StringComparer.Ordinal)
                    .Select(measure => Line(measure, facts, consolidation.Of(measure), [.. counted.Of(measure).Where(standing => own is null || standing.Latest.OrganisationCode == own)])),
            ],
        };
    }

    private static MeasureLine Line(PlannedMeasure measure, PeriodFacts facts, ConsolidatedReport.MeasureLine line, IReadOnlyList<ReportStanding> reports)
    {
        var official = facts.OfficialFigures.Where(figure => figure.MeasureCode == measure.Code).OrderBy(figure => figure.OrganisationCode, StringComparer.Ordinal).ThenBy(figure => figure.Number).ToList();
        return new()
        {
            MeasureCode = measure.Code,
            IndicatorOrdinal = measure.IndicatorOrdinal,
            Part = measure.Part,
            Name = measure.Name,
            Unit = measure.Unit,
            Actual = Reported(line.ToCutOff, line, [.. reports.Select(report => Of(report, measure.Code, figure => figure.ToCutOff)).OfType<Entry>()]),
            Estimate = Reported(line.Estimate, line, [.. reports.Select(report => Of(report, measure.Code, figure => figure.Estimate)).OfType<Entry>()]),
            Official = Given([.. official.Where(figure => figure.Number == 1)], line),
            Revised = Given([.. official.Where(figure => figure.Number > 1)], line),
        };
    }

    private static Column Reported(decimal? value, ConsolidatedReport.MeasureLine line, IReadOnlyList<Entry> entries) => new(
        value,
        value is not null ? null : entries.DistinctBy(entry => entry.Value).Count() > 1 ? NotComputable.ConflictingValues : NotComputable.NotReported,
        value is null ? null : line.Settlement,
        entries);

    // A settlement is of what holds: a column of first figures that have been revised since has a value only where they agreed.
    private static Column Given(IReadOnlyList<OfficialFigure> figures, ConsolidatedReport.MeasureLine line)
    {
        var newest = figures.GroupBy(figure => figure.OrganisationCode).Select(own => own.MaxBy(figure => figure.Number) ?? own.First()).ToList();
        var settled = line.Official?.Settlement is { } settlement ? newest.Find(figure => figure.OrganisationCode == settlement.OrganisationCode && figure.Value == line.Official.Value) : null;
        var values = newest.Select(figure => figure.Value).Distinct().ToList();
        var agreed = values is [var only] ? only : (decimal?)null;
        return new(
            settled?.Value ?? agreed,
            settled is not null || agreed is not null ? null : values.Count > 1 ? NotComputable.ConflictingValues : NotComputable.NotReported,
            settled is null ? null : line.Official?.Settlement,
            [.. figures.Select(Of)]);
    }

    private static Entry? Of(ReportStanding report, string measureCode, Func<Figure, Vintage?> vintage) =>
        report.Latest.Content.FigureOf(measureCode) is { } figure && vintage(figure) is { } said
            ? new()
            {
                OrganisationCode = report.Latest.OrganisationCode,
                Value = said.Value,
                As = said.As is { } written ? new(written.Value, written.Unit) : null,
                ReportId = report.Latest.ReportId,
                Revision = report.Latest.Revision,
                Review = report.ReviewOf(measureCode),
                Note = said.Note,
                EnteredBy = said.EnteredBy,
                EnteredByName = report.Revisions.LastOrDefault(revision => revision.SubmittedBy == said.EnteredBy)?.SubmittedByName,
                EnteredAt = said.EnteredAt,
            }
            : null;

    private static Entry Of(OfficialFigure figure) => new()
    {
        OrganisationCode = figure.OrganisationCode,
        Value = figure.Value,
        As = figure.As is { } written ? new(written.Value, written.Unit) : null,
        Source = figure.Source,
        Note = figure.Note,
        Reason = figure.Reason,
        EnteredBy = figure.EnteredBy,
        EnteredByName = figure.EnteredByName,
        EnteredAt = figure.EnteredAt,
    };
}
