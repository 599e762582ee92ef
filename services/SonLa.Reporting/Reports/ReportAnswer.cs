using SonLa.Reporting.Inputs;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Tasks;

namespace SonLa.Reporting.Reports;

/// <summary>A report as its readers get it.</summary>
public sealed record ReportAnswer
{
    public required Guid ReportId { get; init; }

    public required int Version { get; init; }

    public required string State { get; init; }

    public required int Revision { get; init; }

    public required string OrganisationCode { get; init; }

    public required DateOnly PeriodEndsOn { get; init; }

    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>Measures whose figures are open: of a returned report those to mend, none meaning all; of an accepted one those reopened.</summary>
    public required IReadOnlyList<string> OpenMeasures { get; init; }

    /// <summary>Measures corrected since the report was accepted, and not accepted again.</summary>
    public required IReadOnlyList<string> CorrectedMeasures { get; init; }

    public required IReadOnlyList<ObligationLine> Obligations { get; init; }

    public required IReadOnlyList<MeasureLine> Measures { get; init; }

    public required IReadOnlyList<FigureLine> Figures { get; init; }

    /// <summary>Coordinators' inputs to the measures that the organisation leads, and whose are missing; absent in a new draft.</summary>
    public IReadOnlyList<InputLine>? Inputs { get; init; }

    /// <summary>Names of the coordinators whose input is missing, each once.</summary>
    public IReadOnlyList<string>? MissingInputsOf { get; init; }

    /// <summary>Tasks that the organisation leads, with what it has said of each for these periods; absent in a new draft.</summary>
    public IReadOnlyList<OwedTask>? Tasks { get; init; }

    public string? Assessment { get; init; }

    public string? Proposals { get; init; }

    public required IReadOnlyList<ObstacleLine> Obstacles { get; init; }

    public sealed record ObligationLine(Guid ObligationId, string Regime, string PeriodKind, string Period, string Title, DateTimeOffset DueAt, string Status, bool Late, DateTimeOffset? SubmittedAt);

    public sealed record MeasureLine(string MeasureCode, string Name, string IndicatorOrdinal, string? Part, string? Unit, bool EntersValues);

    public sealed record VintageLine(decimal Value, string? Note, Guid EnteredBy, DateTimeOffset EnteredAt, WrittenLine? As, MeasuredLine? Measured);

    /// <summary>The value as it was written, where that was another unit than the measure's.</summary>
    public sealed record WrittenLine(decimal Value, string Unit);

    /// <summary>Where the value was measured by another service and taken as it is.</summary>
    public sealed record MeasuredLine(Guid OfferId, string Basis, DateOnly Through, string ItemCode, int LedgerVersion);

    public sealed record FigureLine(string MeasureCode, VintageLine? ToCutOff, VintageLine? Estimate, string? Text);

    public sealed record ObstacleLine(Guid ObstacleId, string What, string Why, string Effect, string Proposal, string? MeasureCode);

    internal static ReportAnswer Of(ProgressReport report, ReportContent content, IEnumerable<Obligation> obligations, PlanVersion? plan) => new()
    {
        ReportId = report.ReportId,
        Version = report.Version,
        State = report.State,
        Revision = report.Revision,
        OrganisationCode = report.OrganisationCode,
        PeriodEndsOn = report.PeriodEndsOn,
        DraftedAt = report.DraftedAt,
        OpenMeasures = report.OpenMeasures,
        CorrectedMeasures = report.CorrectedMeasures,
        Obligations = [.. obligations.OrderBy(one => one.DueAt).ThenBy(one => one.Regime, StringComparer.Ordinal).ThenBy(one => one.Period, StringComparer.Ordinal).Select(one => new ObligationLine(one.ObligationId, one.Regime, one.PeriodKind, one.Period, one.Title, one.DueAt, one.Status, one.IsLate, one.SubmittedAt))],
        Measures = [.. (plan?.DutiesOf(report.OrganisationCode) ?? []).Select(duty => new MeasureLine(duty.Measure.Code, duty.Measure.Name, duty.Measure.IndicatorOrdinal, duty.Measure.Part, duty.Measure.Unit, duty.EntersValues))],
        Figures = FiguresOf(content),
        Assessment = content.Assessment,
        Proposals = content.Proposals,
        Obstacles = ObstaclesOf(content),
    };

    internal static IReadOnlyList<FigureLine> FiguresOf(ReportContent content) =>
        [.. content.Figures.Select(figure => new FigureLine(figure.MeasureCode, Of(figure.ToCutOff), Of(figure.Estimate), figure.Text))];

    internal static IReadOnlyList<ObstacleLine> ObstaclesOf(ReportContent content) =>
        [.. content.Obstacles.Select(obstacle => new ObstacleLine(obstacle.ObstacleId, obstacle.What, obstacle.Why, obstacle.Effect, obstacle.Proposal, obstacle.MeasureCode))];

    private static VintageLine? Of(Vintage? vintage) => vintage is null ? null : new(vintage.Value, vintage.Note, vintage.EnteredBy, vintage.EnteredAt, vintage.As is { } written ? new(written.Value, written.Unit) : null, vintage.Measured is { } measured ? new(measured.OfferId, measured.Basis, measured.Through, measured.ItemCode, measured.LedgerVersion) : null);
}
