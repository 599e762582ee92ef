using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Checks;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Obstacles;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Reports;

/// <summary>Hands a report in: a revision is kept, every recipient has it, and each obligation is on time or late by itself.</summary>
internal static class SubmitReport
{
    public sealed record ObligationLine(Guid ObligationId, string Regime, string Period, DateTimeOffset DueAt, bool Late);

    public sealed record Response(Guid ReportId, int Version, string State, int Revision, DateTimeOffset SubmittedAt, Guid EventMessageId, IReadOnlyList<ObligationLine> Obligations);

    internal static void Map(IEndpointRouteBuilder reports) => reports.MapPost("/{reportId:guid}/submission", Handle)
        .WithName(nameof(SubmitReport))
        .WithSummary("Submit a report")
        .RequirePermission(Permissions.SubmitReports)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid reportId,
        ReportingDbContext db,
        IEvents events,
        SubmissionRules rules,
        ObstacleRaising obstacles,
        RightToWrite right,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var report = await db.Reports.OwnedBy(author.Caller).SingleOrDefaultAsync(candidate => candidate.ReportId == reportId, cancellationToken);
        if (report is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(http, report.Version);
        await right.InsistOn(report, cancellationToken);
        var obligations = await db.LockObligations(report.ObligationIds, cancellationToken);
        report.Submit(await rules.Requires(report, obligations, cancellationToken));
        await rules.InsistOnSound(report, cancellationToken);
        InsistOnOwed(obligations);
        foreach (var obligation in obligations.Where(one => one.WithdrawnAt is null))
        {
            obligation.HandIn(author.Now);
        }

        var revision = Keep(report, obligations, events, author);
        db.Add(revision);
        await obstacles.Follow(report, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        Versioned.Stamp(http, report.Version);
        return TypedResults.Ok(new Response(
            report.ReportId,
            report.Version,
            report.State,
            report.Revision,
            revision.SubmittedAt,
            revision.EventMessageId,
            [.. obligations.OrderBy(one => one.DueAt).ThenBy(one => one.Regime, StringComparer.Ordinal).Select(one => new ObligationLine(one.ObligationId, one.Regime, one.Period, one.DueAt, one.IsLate))]));
    }

    private static void InsistOnOwed(IReadOnlyList<Obligation> obligations)
    {
        if (obligations.All(obligation => obligation.WithdrawnAt is not null))
        {
            throw new RuleViolationException("obligation.withdrawn", new(
                "Các nghĩa vụ của báo cáo này đã được rút hoặc đã chuyển cho cơ quan kế thừa, không phải báo cáo nữa.",
                "What this report answers was withdrawn or has passed to a successor; nothing is owed any more."));
        }
    }

    private static ReportRevision Keep(ProgressReport report, IReadOnlyList<Obligation> obligations, IEvents events, ReportAuthor author) => new()
    {
        ReportId = report.ReportId,
        Revision = report.Revision,
        Kind = ReportRevision.Submission,
        Province = report.Province,
        PlanYear = report.PlanYear,
        OrganisationCode = report.OrganisationCode,
        PeriodEndsOn = report.PeriodEndsOn,
        ObligationIds = report.ObligationIds,
        Content = report.Content,
        SubmittedAt = author.Now,
        SubmittedBy = author.AccountId,
        SubmittedByName = author.Name,
        EventMessageId = events.Publish(new ReportSubmitted
        {
            ReportId = report.ReportId,
            OrganisationCode = report.OrganisationCode,
            ObligationIds = report.ObligationIds,
            Periods = obligations.DistinctPeriods(),
            Revision = report.Revision,
            Late = obligations.Any(obligation => obligation.IsLate),
            SubmittedBy = author.AccountId,
            SubmittedAt = author.Now,
            Version = report.Version,
        }),
    };
}
