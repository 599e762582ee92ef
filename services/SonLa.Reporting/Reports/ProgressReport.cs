using SonLa.Reporting.Obligations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Reports;

/// <summary>An organisation's report on one or several of its obligations: drafted, submitted, returned, resubmitted, accepted, corrected.</summary>
internal sealed class ProgressReport
{
    public required Guid ReportId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string OrganisationCode { get; init; }

    public required DateOnly PeriodEndsOn { get; init; }

    public required IReadOnlyList<Guid> ObligationIds { get; init; }

    public required DateTimeOffset DraftedAt { get; init; }

    public string State { get; private set; } = ReportState.Draft;

    public ReportContent Content { get; private set; } = ReportContent.Empty;

    /// <summary>The latest revision; 0 before the first submission.</summary>
    public int Revision { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Who speaks for its organisation now that it has ended; null while it exists. The report keeps the old name.</summary>
    public string? SpokenForBy { get; private set; }

    /// <summary>Measures whose figures are open: of a returned report those to mend, none meaning all; of an accepted one those reopened.</summary>
    public IReadOnlyList<string> OpenMeasures { get; private set; } = [];

    /// <summary>Measures of an accepted report whose correction nobody has accepted yet.</summary>
    public IReadOnlyList<string> CorrectedMeasures { get; private set; } = [];

    /// <summary>Starts one report on obligations of one organisation that end on the same day.</summary>
    public static ProgressReport Draft(IReadOnlyList<Obligation> obligations, DateTimeOffset now)
    {
        var first = obligations[0];
        if (obligations.Any(other => other.OrganisationCode != first.OrganisationCode))
        {
            throw new RuleViolationException("report.different-organisations", new(
                "Một báo cáo chỉ đứng tên một cơ quan; hãy lập báo cáo riêng cho nghĩa vụ của cơ quan cũ.",
                "One report stands under one name; draft one of its own for what the former organisation owed."));
        }

        if (obligations.Any(other => other.PlanYear != first.PlanYear || other.Province != first.Province || other.PeriodEndsOn != first.PeriodEndsOn))
        {
            throw new RuleViolationException("report.different-periods", new(
                "Một báo cáo chỉ dùng chung cho các kỳ kết thúc cùng ngày; hãy lập báo cáo riêng cho từng kỳ.",
                "One report serves only periods that end on the same day; draft one for each."));
        }

        var report = new ProgressReport
        {
            ReportId = Guid.CreateVersion7(),
            Province = first.Province,
            PlanYear = first.PlanYear,
            OrganisationCode = first.OrganisationCode,
            PeriodEndsOn = first.PeriodEndsOn,
            SpokenForBy = first.SpokenForBy,
            ObligationIds = [.. obligations.Select(obligation => obligation.ObligationId)],
            DraftedAt = now,
        };
        foreach (var obligation in obligations)
        {
            obligation.AnswerBy(report.ReportId);
        }

        return report;
    }

    /// <summary>Replaces what the draft says.</summary>
    public void Write(ReportContent content)
    {
        InsistOnDraft();
        InsistOnOpen(content);
        Content = content;
        Version++;
    }

    /// <summary>Hands the report in.</summary>
    public void Submit(IReadOnlySet<string> requires)
    {
        InsistOnDraft();
        if ((requires.Contains("assessment") && string.IsNullOrWhiteSpace(Content.Assessment))
            || (requires.Contains("proposals") && string.IsNullOrWhiteSpace(Content.Proposals)))
        {
            throw new RuleViolationException("report.incomplete", new(
                requires.Contains("proposals")
                    ? "Báo cáo phải có cả phần đánh giá (assessment) và phần đề xuất giải pháp (proposals); hãy bổ sung rồi nộp lại."
                    : "Báo cáo phải có phần nội dung (assessment); hãy bổ sung rồi nộp lại.",
                requires.Contains("proposals")
                    ? "A report needs both an assessment and proposals; add what is missing and submit again."
                    : "A report needs its text in assessment; add it and submit again."));
        }

        State = ReportState.Submitted;
        OpenMeasures = [];
        Revision++;
        Version++;
    }

    /// <summary>Sends the submitted report back, or names a further measure to mend in one that is already back.</summary>
    public void Return(string? measureCode)
    {
        if (State != ReportState.Submitted && !(State == ReportState.Returned && measureCode is not null))
        {
            throw new RuleViolationException("report.not-submitted", new(
                "Chỉ trả lại được báo cáo đã nộp và chưa được chấp nhận.",
                "Only a report that is submitted and not yet accepted can be returned."));
        }

        // One returned whole stays open in every measure.
        OpenMeasures = measureCode is null || (State == ReportState.Returned && OpenMeasures.Count == 0) ? [] : [.. OpenMeasures.Append(measureCode).Distinct()];
        State = ReportState.Returned;
        Version++;
    }

    /// <summary>Takes the submitted report as it is.</summary>
    public void Accept()
    {
        if (State != ReportState.Submitted)
        {
            throw new RuleViolationException("report.not-submitted", new(
                "Chỉ chấp nhận được báo cáo đang ở trạng thái đã nộp.",
                "Only a submitted report can be accepted."));
        }

        State = ReportState.Accepted;
        Version++;
    }

    /// <summary>Replaces one figure of an accepted report by a new revision, which waits to be accepted.</summary>
    public void Correct(Figure figure)
    {
        if (State != ReportState.Accepted)
        {
            throw new RuleViolationException("report.not-accepted", new(
                "Chỉ đính chính được báo cáo đã được chấp nhận; trước đó hãy sửa bản nháp.",
                "Only an accepted report is corrected; before that, edit the draft."));
        }

        Content = Content with { Figures = [.. Content.Figures.Where(other => other.MeasureCode != figure.MeasureCode), figure] };
        OpenMeasures = [.. OpenMeasures.Where(open => open != figure.MeasureCode)];
        CorrectedMeasures = [.. CorrectedMeasures.Append(figure.MeasureCode).Distinct()];
        Revision++;
        Version++;
    }

    /// <summary>Opens one measure of an accepted report again; the others stay accepted.</summary>
    public void Reopen(string measureCode)
    {
        if (State != ReportState.Accepted)
        {
            throw new RuleViolationException("report.not-accepted", new(
                "Chỉ mở lại được chỉ tiêu của báo cáo đã chấp nhận; báo cáo chưa chấp nhận thì trả lại.",
                "Only a measure of an accepted report is reopened; return a report that is not accepted yet."));
        }

        if (OpenMeasures.Contains(measureCode))
        {
            throw new RuleViolationException("measure.already-reopened", new(
                "Chỉ tiêu này đang được mở lại; hãy chờ cơ quan đính chính.",
                "This measure is already reopened; wait for its correction."));
        }

        OpenMeasures = [.. OpenMeasures, measureCode];
        Version++;
    }

    /// <summary>Accepts a measure that was reopened or corrected after the report was accepted.</summary>
    public void AcceptMeasure(string measureCode)
    {
        if (State != ReportState.Accepted || (!OpenMeasures.Contains(measureCode) && !CorrectedMeasures.Contains(measureCode)))
        {
            throw new RuleViolationException("measure.nothing-to-accept", new(
                "Chỉ tiêu này không được mở lại hay đính chính sau khi báo cáo được chấp nhận; không có gì để chấp nhận riêng.",
                "This measure was neither reopened nor corrected after the report was accepted; there is nothing to accept by itself."));
        }

        OpenMeasures = [.. OpenMeasures.Where(open => open != measureCode)];
        CorrectedMeasures = [.. CorrectedMeasures.Where(corrected => corrected != measureCode)];
        Version++;
    }

    // What was sent back for single measures was not sent back for the others.
    private void InsistOnOpen(ReportContent content)
    {
        if (State != ReportState.Returned || OpenMeasures.Count == 0)
        {
            return;
        }

        var changed = content.Figures.Concat(Content.Figures)
            .Select(figure => figure.MeasureCode)
            .Distinct()
            .Where(code => !OpenMeasures.Contains(code) && ValuesOf(content, code) != ValuesOf(Content, code))
            .ToList();
        if (changed.Count > 0)
        {
            throw new RuleViolationException(
                "report.measure-not-open",
                new("Báo cáo chỉ bị trả lại ở một số chỉ tiêu; số liệu các chỉ tiêu nêu trong errors phải giữ nguyên. Nếu cần sửa, hãy đính chính sau khi báo cáo được chấp nhận.", "The report was returned for single measures only; the figures of those in errors must stay as they were. To change them, correct them once the report is accepted."),
                changed.ToDictionary(code => code, _ => new[] { new Say("Chỉ tiêu này không bị trả lại.", "This measure was not returned.") }));
        }
    }

    private static (decimal? ToCutOff, decimal? Estimate) ValuesOf(ReportContent content, string measureCode) =>
        content.FigureOf(measureCode) is { } figure ? (figure.ToCutOff?.Value, figure.Estimate?.Value) : default;

    private void InsistOnDraft()
    {
        if (State is ReportState.Submitted)
        {
            throw new RuleViolationException("report.already-submitted", new(
                "Báo cáo đã nộp, không sửa hay nộp lại được; hãy chờ Sở Kế hoạch và Đầu tư trả lại hoặc chấp nhận.",
                "The report is submitted and cannot be edited or submitted again; wait until it is returned or accepted."));
        }

        if (State is ReportState.Accepted)
        {
            throw new RuleViolationException("report.already-accepted", new(
                "Báo cáo đã được chấp nhận; hãy dùng đính chính (corrections) kèm lý do.",
                "The report is accepted; use a correction with a reason."));
        }
    }
}
