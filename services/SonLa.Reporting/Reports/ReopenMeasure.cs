using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Reports;

/// <summary>Opens one measure of an accepted report again, with the reason; its figure stays as it is until its organisation corrects it.</summary>
internal static class ReopenMeasure
{
    public sealed record Request(string Reason);

    public sealed record Response(Guid ReportId, int Version, string State, int Revision, string MeasureCode, string Reason, DateTimeOffset ReopenedAt, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder reports) => reports.MapPost("/{reportId:guid}/measures/{measureCode}/reopening", Handle)
        .WithName(nameof(ReopenMeasure))
        .WithSummary("Reopen one measure of an accepted report")
        .RequirePermission(Permissions.ReviewReports)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid reportId,
        string measureCode,
        Request request,
        ReportingDbContext db,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(request.Reason, "reason", ReportText.LongestText).ThrowIfAny();
        var report = await db.Reports.VisibleTo(author.Caller).SingleOrDefaultAsync(candidate => candidate.ReportId == reportId, cancellationToken);
        if (report?.Content.FigureOf(measureCode) is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.RequireIfNamed(http, report.Version);
        report.Reopen(measureCode);
        var periods = await report.PeriodsIn(db.Obligations, cancellationToken);
        var decision = Decide(report, measureCode, request.Reason, periods, events, author);
        db.Add(decision);
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, report.Version);
        return TypedResults.Ok(new Response(report.ReportId, report.Version, report.State, report.Revision, measureCode, request.Reason, decision.DecidedAt, decision.EventMessageId));
    }

    private static ReportDecision Decide(ProgressReport report, string measureCode, string reason, IReadOnlyList<string> periods, IEvents events, ReportAuthor author) => new()
    {
        DecisionId = Guid.CreateVersion7(),
        ReportId = report.ReportId,
        Revision = report.Revision,
        Kind = ReportDecision.Reopened,
        MeasureCode = measureCode,
        Reason = reason,
        DecidedAt = author.Now,
        DecidedBy = author.AccountId,
        DecidedByName = author.Name,
        EventMessageId = events.Publish(new MeasureReopened
        {
            ReportId = report.ReportId,
            OrganisationCode = report.OrganisationCode,
            ObligationIds = report.ObligationIds,
            Periods = periods,
            Revision = report.Revision,
            MeasureCode = measureCode,
            Reason = reason,
            ReopenedAt = author.Now,
            Version = report.Version,
        }),
    };
}
