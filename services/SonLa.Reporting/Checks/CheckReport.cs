using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Checks;

/// <summary>Shows what the rules doubt in a report: its organisation in the draft, everybody else in what was last handed in.</summary>
internal static class CheckReport
{
    public sealed record Response(Guid ReportId, int Version, IReadOnlyList<FindingLine> Findings);

    internal static void Map(IEndpointRouteBuilder reports) => reports.MapGet("/{reportId:guid}/findings", Handle)
        .WithName(nameof(CheckReport))
        .WithSummary("Check a report's figures")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid reportId,
        ReportingDbContext db,
        FigureChecking checking,
        Caller caller,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var report = await db.Reports.AsNoTracking().VisibleTo(caller).SingleOrDefaultAsync(candidate => candidate.ReportId == reportId, cancellationToken);
        if (report is null)
        {
            return TypedResults.NotFound();
        }

        var content = await report.ContentFor(caller, db.ReportRevisions, cancellationToken);
        var findings = await checking.Of(report, content, cancellationToken);
        return TypedResults.Ok(new Response(report.ReportId, report.Version, FindingLine.Of(findings, content, RequestLanguage.Of(http))));
    }
}
