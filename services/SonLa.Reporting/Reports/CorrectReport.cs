using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Checks;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Reports;

/// <summary>Corrects one measure of an accepted report by a new revision with the reason; what a closed period says stays.</summary>
internal static class CorrectReport
{
    public sealed record Request
    {
        public required string MeasureCode { get; init; }

        public ReportText.VintageText? ToCutOff { get; init; }

        public ReportText.VintageText? Estimate { get; init; }

        public required string Reason { get; init; }
    }

    public sealed record Response(Guid ReportId, int Version, string State, int Revision, DateTimeOffset CorrectedAt, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder reports) => reports.MapPost("/{reportId:guid}/corrections", Handle)
        .WithName(nameof(CorrectReport))
        .WithSummary("Correct a measure of an accepted report")
        .RequirePermission(Permissions.SubmitReports)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid reportId,
        Request request,
        ReportingDbContext db,
        FigureChecking checking,
        IEvents events,
        RightToWrite right,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var report = await db.Reports.OwnedBy(author.Caller).SingleOrDefaultAsync(candidate => candidate.ReportId == reportId, cancellationToken);
        if (report is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.RequireIfNamed(http, report.Version);
        await right.InsistOn(report, cancellationToken);
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(report.PlanYear, report.PeriodEndsOn).FirstOrDefaultAsync(cancellationToken);
        var duties = plan?.DutiesOf(report.OrganisationCode) ?? [];
        Check(request, duties);
        var figure = Corrected(request, ReportText.UnitOf(request.MeasureCode, duties), report.Content.FigureOf(request.MeasureCode), author);
        WriteReport.InsistOnRight(figure, duties);
        report.Correct(figure);
        await checking.InsistOnPossible(report, cancellationToken);
        var periods = await report.PeriodsIn(db.Obligations, cancellationToken);
        var revision = Keep(report, request.Reason, AcceptedFigures.Of([figure], plan), periods, events, author);
        db.Add(revision);
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, report.Version);
        return TypedResults.Created(
            $"/reports/{reportId}/revisions",
            new Response(report.ReportId, report.Version, report.State, report.Revision, revision.SubmittedAt, revision.EventMessageId));
    }

    private static void Check(Request request, IReadOnlyList<MeasureDuty> duties)
    {
        var check = new InputCheck()
            .RequireText(request.Reason, "reason", ReportText.LongestText)
            .Require(duties.Any(duty => duty.Measure.Code == request.MeasureCode), "measureCode", "Chỉ tiêu này không thuộc báo cáo của cơ quan bạn; hãy lấy mã từ danh sách measures của báo cáo.", "This measure is not in your organisation's report; take the code from the report's measures.")
            .Require((request.ToCutOff ?? request.Estimate) is not null, "estimate", "Hãy nêu ít nhất một số liệu đính chính: toCutOff hoặc estimate.", "Give at least one corrected value: toCutOff or estimate.");
        var unit = ReportText.UnitOf(request.MeasureCode, duties);
        ReportText.Check(check, request.ToCutOff, unit, "toCutOff");
        ReportText.Check(check, request.Estimate, unit, "estimate");
        check.ThrowIfAny();
    }

    private static Figure Corrected(Request request, string? unit, Figure? before, ReportAuthor author) => new(
        request.MeasureCode,
        ReportText.ToVintage(request.ToCutOff, unit, before?.ToCutOff, author.AccountId, author.Now) ?? before?.ToCutOff,
        ReportText.ToVintage(request.Estimate, unit, before?.Estimate, author.AccountId, author.Now) ?? before?.Estimate,
        before?.Text);

    private static ReportRevision Keep(ProgressReport report, string reason, IReadOnlyList<AcceptedFigure> figures, IReadOnlyList<string> periods, IEvents events, ReportAuthor author) => new()
    {
        ReportId = report.ReportId,
        Revision = report.Revision,
        Kind = ReportRevision.Correction,
        Province = report.Province,
        PlanYear = report.PlanYear,
        OrganisationCode = report.OrganisationCode,
        PeriodEndsOn = report.PeriodEndsOn,
        ObligationIds = report.ObligationIds,
        Content = report.Content,
        Reason = reason,
        SubmittedAt = author.Now,
        SubmittedBy = author.AccountId,
        SubmittedByName = author.Name,
        EventMessageId = events.Publish(new ReportCorrected
        {
            ReportId = report.ReportId,
            OrganisationCode = report.OrganisationCode,
            ObligationIds = report.ObligationIds,
            Periods = periods,
            Revision = report.Revision,
            Figures = figures,
            Reason = reason,
            CorrectedAt = author.Now,
            Version = report.Version,
        }),
    };
}
