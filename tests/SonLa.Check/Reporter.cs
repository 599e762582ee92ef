using System.Collections.Concurrent;
using SonLa.Check.Expected;
using SonLa.Check.Platform;
using SonLa.Check.Scenarios;

namespace SonLa.Check;

/// <summary>Writes, hands in and accepts reports as the organisations' heads and the planner do.</summary>
internal sealed class Reporter(Journey journey)
{
    private readonly Insistence _insist = new(journey.Platform);

    /// <summary>Calls made so far, repeated ones included.</summary>
    public int Attempts => _insist.Attempts;

    /// <summary>Moves the clock to each moment of a list of reports and hands them in.</summary>
    public async Task HandIn(IReadOnlyList<PlannedReport> reports, CancellationToken cancellationToken)
    {
        foreach (var moment in reports.GroupBy(report => report.At).OrderBy(group => group.Key))
        {
            await journey.Clock.StopAt(moment.Key, cancellationToken);
            var handedIn = new ConcurrentBag<(PlannedReport Report, Guid Id)>();
            await Parallel.ForEachAsync(moment, AtOnce.Few(cancellationToken), async (report, token) =>
                handedIn.Add((report, await HandIn(report, token))));
            foreach (var (report, id) in handedIn)
            {
                journey.HandedIn[(report.Organisation, report.Month)] = id;
            }
        }
    }

    public async Task<Guid> HandIn(PlannedReport report, CancellationToken cancellationToken)
    {
        var drafted = await _insist.On(
            journey.Data.HeadOf(report.Organisation), DraftOf(report), $"{report.Organisation} drafts its report for {report.Month}", cancellationToken);
        var id = drafted.Json.GetProperty("reportId").GetGuid();
        await WriteAndSubmit(id, report, journey.Figures.Of(report.Organisation, report.Month), cancellationToken);
        return id;
    }

    /// <summary>Writes a draft or a returned report and hands it in.</summary>
    public async Task WriteAndSubmit(Guid id, PlannedReport report, IEnumerable<Figure> figures, CancellationToken cancellationToken)
    {
        var head = journey.Data.HeadOf(report.Organisation);
        var text = TextOf(report, figures);
        await _insist.OnReport(
            head,
            id,
            version => Call.Put($"/api/reporting/reports/{id}", text) with { IfMatch = version },
            _ => false,
            $"{report.Organisation} writes its report for {report.Month}",
            cancellationToken);
        await _insist.OnReport(
            head,
            id,
            version => Call.Post($"/api/reporting/reports/{id}/submission") with { IfMatch = version },
            seen => seen.GetProperty("state").GetString() == "submitted",
            $"{report.Organisation} hands in its report for {report.Month}",
            cancellationToken);
    }

    public Task SendBack(Guid id, SentBack returned, CancellationToken cancellationToken) => _insist.OnReport(
        journey.Data.Planner,
        id,
        version => Call.Post($"/api/reporting/reports/{id}/return", new { reason = returned.Reason, measureCode = returned.Measure }) with { IfMatch = version },
        seen => seen.GetProperty("state").GetString() == "returned",
        $"the planning department returns the report of {returned.Organisation}",
        cancellationToken);

    public Task Accept(Guid id, CancellationToken cancellationToken) => _insist.OnReport(
        journey.Data.Planner,
        id,
        version => Call.Post($"/api/reporting/reports/{id}/acceptance") with { IfMatch = version },
        seen => seen.GetProperty("state").GetString() == "accepted",
        "the planning department accepts a report",
        cancellationToken);

    public Task Correct(Guid id, Correction correction, CancellationToken cancellationToken) => _insist.On(
        journey.Data.HeadOf(correction.Organisation),
        Call.Post(
            $"/api/reporting/reports/{id}/corrections",
            new
            {
                measureCode = correction.Measure,
                toCutOff = Value(correction.ToCutOff),
                estimate = Value(correction.Estimate),
                reason = correction.Reason,
            }) with
        {
            IdempotencyKey = $"correct-{id}",
        },
        $"{correction.Organisation} corrects {correction.Measure}",
        cancellationToken);

    private Call DraftOf(PlannedReport report) =>
        Call.Post("/api/reporting/reports", new { obligationIds = report.Duties.Select(journey.ObligationOf).Order() }) with
        {
            IdempotencyKey = $"draft-{report.Organisation}-{report.Month}-{string.Join('-', report.Duties.Select(duty => duty.Regime.Code))}",
        };

    private static object TextOf(PlannedReport report, IEnumerable<Figure> figures) => new
    {
        figures = figures.Select(figure => new
        {
            measureCode = figure.Measure,
            toCutOff = Value(figure.ToCutOff),
            estimate = Value(figure.Estimate),
        }).ToList(),
        assessment = $"Đánh giá mẫu của {report.Organisation}, kỳ {report.Month}.",
        proposals = "Kiến nghị mẫu: tiếp tục thực hiện các giải pháp đã đề ra.",
        obstacles = Array.Empty<object>(),
    };

    private static object? Value(decimal? value) => value is null ? null : new { value };
}
