using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Reports;

/// <summary>Lists every revision of a report with what was decided on it.</summary>
internal static class ListReportRevisions
{
    public sealed record By(Guid AccountId, string DisplayName);

    public sealed record DecisionLine(string Kind, string? MeasureCode, string? Reason, DateTimeOffset DecidedAt, By By, Guid EventMessageId);

    public sealed record Response(
        int Revision,
        string Kind,
        DateTimeOffset SubmittedAt,
        By By,
        string? Reason,
        Guid EventMessageId,
        IReadOnlyList<ReportAnswer.FigureLine> Figures,
        string? Assessment,
        string? Proposals,
        IReadOnlyList<ReportAnswer.ObstacleLine> Obstacles,
        IReadOnlyList<DecisionLine> Decisions);

    internal static void Map(IEndpointRouteBuilder reports) => reports.MapGet("/{reportId:guid}/revisions", Handle)
        .WithName(nameof(ListReportRevisions))
        .WithSummary("List a report's revisions and the decisions on them")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid reportId,
        ReportingDbContext db,
        Caller caller,
        CancellationToken cancellationToken)
    {
        if (!await db.Reports.VisibleTo(caller).AnyAsync(report => report.ReportId == reportId, cancellationToken))
        {
            return TypedResults.NotFound();
        }

        var revisions = await db.ReportRevisions.AsNoTracking()
            .Where(revision => revision.ReportId == reportId)
            .OrderBy(revision => revision.Revision)
            .ToListAsync(cancellationToken);
        var decisions = (await db.ReportDecisions.AsNoTracking()
            .Where(decision => decision.ReportId == reportId)
            .OrderBy(decision => decision.Sequence)
            .ToListAsync(cancellationToken)).ToLookup(decision => decision.Revision);
        return TypedResults.Ok(new Page<Response>([.. revisions.Select(revision => Of(revision, decisions[revision.Revision]))], null));
    }

    private static Response Of(ReportRevision revision, IEnumerable<ReportDecision> decisions) => new(
        revision.Revision,
        revision.Kind,
        revision.SubmittedAt,
        new(revision.SubmittedBy, revision.SubmittedByName),
        revision.Reason,
        revision.EventMessageId,
        ReportAnswer.FiguresOf(revision.Content),
        revision.Content.Assessment,
        revision.Content.Proposals,
        ReportAnswer.ObstaclesOf(revision.Content),
        [.. decisions.Select(decision => new DecisionLine(decision.Kind, decision.MeasureCode, decision.Reason, decision.DecidedAt, new(decision.DecidedBy, decision.DecidedByName), decision.EventMessageId))]);
}
