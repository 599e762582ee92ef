using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Reports;

/// <summary>Accepts a submitted report as it is.</summary>
internal static class AcceptReport
{
    public sealed record Response(Guid ReportId, int Version, string State, int Revision, DateTimeOffset AcceptedAt, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder reports) => reports.MapPost("/{reportId:guid}/acceptance", Handle)
        .WithName(nameof(AcceptReport))
        .WithSummary("Accept a report")
        .RequirePermission(Permissions.ReviewReports)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid reportId,
        ReportingDbContext db,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var report = await db.Reports.VisibleTo(author.Caller).SingleOrDefaultAsync(candidate => candidate.ReportId == reportId, cancellationToken);
        if (report is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.RequireIfNamed(http, report.Version);
        report.Accept();
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(report.PlanYear, report.PeriodEndsOn).FirstOrDefaultAsync(cancellationToken);
        var obligations = await db.LockObligations(report.ObligationIds, cancellationToken);
        foreach (var obligation in obligations)
        {
            obligation.Accept();
        }

        var decision = Decide(report, plan, obligations, events, author);
        db.Add(decision);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        Versioned.Stamp(http, report.Version);
        return TypedResults.Ok(new Response(report.ReportId, report.Version, report.State, report.Revision, decision.DecidedAt, decision.EventMessageId));
    }

    private static ReportDecision Decide(ProgressReport report, PlanVersion? plan, IReadOnlyList<Obligation> obligations, IEvents events, ReportAuthor author) => new()
    {
        DecisionId = Guid.CreateVersion7(),
        ReportId = report.ReportId,
        Revision = report.Revision,
        Kind = ReportDecision.Accepted,
        DecidedAt = author.Now,
        DecidedBy = author.AccountId,
        DecidedByName = author.Name,
        EventMessageId = events.Publish(new ReportAccepted
        {
            ReportId = report.ReportId,
            OrganisationCode = report.OrganisationCode,
            ObligationIds = report.ObligationIds,
            Periods = obligations.DistinctPeriods(),
            Revision = report.Revision,
            Figures = AcceptedFigures.Of(report.Content.Figures, plan),
            AcceptedAt = author.Now,
            Version = report.Version,
        }),
    };
}
