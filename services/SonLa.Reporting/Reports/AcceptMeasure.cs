using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Reports;

/// <summary>Accepts one measure of an accepted report again, after it was corrected, or as it was before it was reopened.</summary>
internal static class AcceptMeasure
{
    public sealed record Request
    {
        /// <summary>Where there is something to say.</summary>
        public string? Reason { get; init; }
    }

    public sealed record Response(Guid ReportId, int Version, string State, int Revision, string MeasureCode, DateTimeOffset AcceptedAt, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder reports) => reports.MapPost("/{reportId:guid}/measures/{measureCode}/acceptance", Handle)
        .WithName(nameof(AcceptMeasure))
        .WithSummary("Accept a reopened or corrected measure")
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
        new InputCheck().LimitText(request.Reason, "reason", ReportText.LongestText).ThrowIfAny();
        var report = await db.Reports.VisibleTo(author.Caller).SingleOrDefaultAsync(candidate => candidate.ReportId == reportId, cancellationToken);
        if (report?.Content.FigureOf(measureCode) is not { } figure)
        {
            return TypedResults.NotFound();
        }

        Versioned.RequireIfNamed(http, report.Version);
        report.AcceptMeasure(measureCode);
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(report.PlanYear, report.PeriodEndsOn).FirstOrDefaultAsync(cancellationToken);
        var periods = await report.PeriodsIn(db.Obligations, cancellationToken);
        var decision = Decide(report, AcceptedFigures.Of([figure], plan)[0], request.Reason, periods, events, author);
        db.Add(decision);
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, report.Version);
        return TypedResults.Ok(new Response(report.ReportId, report.Version, report.State, report.Revision, measureCode, decision.DecidedAt, decision.EventMessageId));
    }

    private static ReportDecision Decide(ProgressReport report, AcceptedFigure figure, string? reason, IReadOnlyList<string> periods, IEvents events, ReportAuthor author) => new()
    {
        DecisionId = Guid.CreateVersion7(),
        ReportId = report.ReportId,
        Revision = report.Revision,
        Kind = ReportDecision.Accepted,
        MeasureCode = figure.MeasureCode,
        Reason = reason,
        DecidedAt = author.Now,
        DecidedBy = author.AccountId,
        DecidedByName = author.Name,
        EventMessageId = events.Publish(new MeasureAccepted
        {
            ReportId = report.ReportId,
            OrganisationCode = report.OrganisationCode,
            ObligationIds = report.ObligationIds,
            Periods = periods,
            Revision = report.Revision,
            Figure = figure,
            AcceptedAt = author.Now,
            Version = report.Version,
        }),
    };
}
