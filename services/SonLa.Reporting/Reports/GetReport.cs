using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Inputs;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Tasks;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Reports;

/// <summary>Shows a report: its organisation sees the draft, everybody else what was last handed in.</summary>
internal static class GetReport
{
    internal static void Map(IEndpointRouteBuilder reports) => reports.MapGet("/{reportId:guid}", Handle)
        .WithName(nameof(GetReport))
        .WithSummary("Show a report")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ReportAnswer>, NotFound>> Handle(
        Guid reportId,
        ReportingDbContext db,
        InputBook book,
        OwedTasks tasks,
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
        var obligations = await db.Obligations.AsNoTracking().Where(obligation => obligation.ReportId == reportId).ToListAsync(cancellationToken);
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(report.PlanYear, report.PeriodEndsOn).FirstOrDefaultAsync(cancellationToken);
        Versioned.Stamp(http, report.Version);
        var inputs = (await book.Of(report.PlanYear, report.PeriodEndsOn, cancellationToken)).Where(line => line.LeadCodes.Contains(report.OrganisationCode)).ToList();
        return TypedResults.Ok(ReportAnswer.Of(report, content, obligations, plan) with
        {
            Inputs = inputs,
            Tasks = await tasks.Of(report.OrganisationCode, report.PlanYear, report.PeriodEndsOn, cancellationToken),
            MissingInputsOf = await NamesOf([.. inputs.Where(line => line.IsMissing).Select(line => line.OrganisationCode).Distinct()], db, cancellationToken),
        });
    }

    private static async Task<IReadOnlyList<string>> NamesOf(IReadOnlyList<string> codes, ReportingDbContext db, CancellationToken cancellationToken)
    {
        if (codes.Count == 0)
        {
            return [];
        }

        var names = await db.Organisations.AsNoTracking().Where(organisation => codes.Contains(organisation.Code)).ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.Name, cancellationToken);
        return [.. codes.Select(code => names.GetValueOrDefault(code, code))];
    }
}
