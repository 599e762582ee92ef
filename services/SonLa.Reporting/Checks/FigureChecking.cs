using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Checks;

/// <summary>Checks a report's figures against the rules and against what its organisation reported before in the year.</summary>
internal sealed class FigureChecking(ReportingDbContext db, RuleBook book)
{
    public async Task<IReadOnlyList<Finding>> Of(ProgressReport report, ReportContent content, CancellationToken cancellationToken)
    {
        var measures = await Measures(report, cancellationToken);
        var earlier = await Earlier(report, cancellationToken);
        return FigureCheck.Of(book, [.. content.Figures.Where(figure => measures.ContainsKey(figure.MeasureCode)).Select(figure => new CheckedFigure(
            measures[figure.MeasureCode],
            report.PeriodEndsOn.Month,
            figure.ToCutOff?.Value,
            figure.Estimate?.Value,
            earlier.GetValueOrDefault(figure.MeasureCode)))]);
    }

    /// <summary>A warning is explained by words on the measure or a note on its value.</summary>
    public static bool IsExplained(Finding finding, ReportContent content) =>
        content.FigureOf(finding.MeasureCode) is { } figure
        && new[] { figure.Text, figure.ToCutOff?.Note, figure.Estimate?.Note }.Any(words => !string.IsNullOrWhiteSpace(words));

    /// <summary>Refuses figures that cannot be; what is only doubtful passes, as a correction brings its reason in writing.</summary>
    public async Task InsistOnPossible(ProgressReport report, CancellationToken cancellationToken) =>
        RefuseErrors(await Of(report, report.Content, cancellationToken));

    /// <summary>Refuses figures that cannot be, and doubtful ones without a written explanation.</summary>
    public async Task InsistOnSound(ProgressReport report, CancellationToken cancellationToken)
    {
        var findings = await Of(report, report.Content, cancellationToken);
        RefuseErrors(findings);
        Refuse(
            findings.Where(finding => finding.Level == RuleBook.Warning && !IsExplained(finding, report.Content)),
            "report.unexplained-figures",
            new("Có số liệu cần giải trình; hãy sửa, hoặc giải trình bằng lời (text hoặc note) ở các chỉ tiêu được nêu trong errors rồi nộp lại.", "Some figures need an explanation; mend them, or explain in words (text or note) on the measures named in errors, and submit again."));
    }

    private static void RefuseErrors(IReadOnlyList<Finding> findings) =>
        Refuse(
            findings.Where(finding => finding.Level == RuleBook.Error),
            "report.wrong-figures",
            new("Có số liệu không thể đúng; hãy sửa các chỉ tiêu được nêu trong errors rồi nộp lại.", "Some figures cannot be right; mend the measures named in errors and submit again."));

    private static void Refuse(IEnumerable<Finding> findings, string rule, Say sentence)
    {
        var byMeasure = findings.GroupBy(finding => finding.MeasureCode).ToDictionary(group => group.Key, group => group.Select(finding => finding.Sentence).ToArray());
        if (byMeasure.Count > 0)
        {
            throw new RuleViolationException(rule, sentence, byMeasure);
        }
    }

    private async Task<Dictionary<string, Contracts.Assignments.PlannedMeasure>> Measures(ProgressReport report, CancellationToken cancellationToken)
    {
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(report.PlanYear, report.PeriodEndsOn).FirstOrDefaultAsync(cancellationToken);
        return (plan?.DutiesOf(report.OrganisationCode) ?? []).ToDictionary(duty => duty.Measure.Code, duty => duty.Measure);
    }

    private async Task<Dictionary<string, EarlierFigure>> Earlier(ProgressReport report, CancellationToken cancellationToken) =>
        (await db.ReportRevisions.AsNoTracking()
            .Where(revision => revision.Province == report.Province && revision.PlanYear == report.PlanYear && revision.PeriodEndsOn < report.PeriodEndsOn && revision.OrganisationCode == report.OrganisationCode)
            .OrderBy(revision => revision.PeriodEndsOn).ThenBy(revision => revision.Sequence)
            .Select(revision => new { revision.PeriodEndsOn, revision.Content })
            .ToListAsync(cancellationToken))
        .SelectMany(revision => revision.Content.Figures
            .Where(figure => (figure.ToCutOff ?? figure.Estimate) is not null)
            .Select(figure => (figure.MeasureCode, Said: new EarlierFigure(revision.PeriodEndsOn.Month, figure.ToCutOff?.Value, figure.Estimate?.Value))))
        .GroupBy(one => one.MeasureCode)
        .ToDictionary(said => said.Key, said => said.Last().Said);
}
