using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Reports;

/// <summary>Sends a submitted report back with the reason, whole or for one measure.</summary>
internal static class ReturnReport
{
    public sealed record Request
    {
        public required string Reason { get; init; }

        /// <summary>Absent where the whole report is returned.</summary>
        public string? MeasureCode { get; init; }
    }

    public sealed record Response(Guid ReportId, int Version, string State, int Revision, string? MeasureCode, string Reason, DateTimeOffset ReturnedAt, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder reports) => reports.MapPost("/{reportId:guid}/return", Handle)
        .WithName(nameof(ReturnReport))
        .WithSummary("Return a report, whole or for one measure")
        .RequirePermission(Permissions.ReviewReports)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid reportId,
        Request request,
        ReportingDbContext db,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(request.Reason, "reason", ReportText.LongestText).ThrowIfAny();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var report = await db.Reports.VisibleTo(author.Caller).SingleOrDefaultAsync(candidate => candidate.ReportId == reportId, cancellationToken);
        if (report is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.RequireIfNamed(http, report.Version);
        new InputCheck()
            .Require(request.MeasureCode is null || report.Content.FigureOf(request.MeasureCode) is not null, "measureCode", "Báo cáo không có số liệu của chỉ tiêu này; hãy lấy mã từ figures của báo cáo.", "The report has no figure of this measure; take the code from its figures.")
            .ThrowIfAny();
        report.Return(request.MeasureCode);
        var obligations = await db.LockObligations(report.ObligationIds, cancellationToken);
        foreach (var obligation in obligations)
        {
            obligation.SendBack();
        }

        var decision = Decide(report, request, obligations, events, author);
        db.Add(decision);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        Versioned.Stamp(http, report.Version);
        return TypedResults.Ok(new Response(report.ReportId, report.Version, report.State, report.Revision, request.MeasureCode, request.Reason, decision.DecidedAt, decision.EventMessageId));
    }

    private static ReportDecision Decide(ProgressReport report, Request request, IReadOnlyList<Obligation> obligations, IEvents events, ReportAuthor author) => new()
    {
        DecisionId = Guid.CreateVersion7(),
        ReportId = report.ReportId,
        Revision = report.Revision,
        Kind = ReportDecision.Returned,
        MeasureCode = request.MeasureCode,
        Reason = request.Reason,
        DecidedAt = author.Now,
        DecidedBy = author.AccountId,
        DecidedByName = author.Name,
        EventMessageId = events.Publish(new ReportReturned
        {
            ReportId = report.ReportId,
            OrganisationCode = report.OrganisationCode,
            ObligationIds = report.ObligationIds,
            Periods = obligations.DistinctPeriods(),
            Revision = report.Revision,
            MeasureCode = request.MeasureCode,
            Reason = request.Reason,
            ReturnedAt = author.Now,
            Version = report.Version,
        }),
    };
}
