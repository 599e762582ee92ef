using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Checks;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Reports;

/// <summary>Replaces what a draft or returned report says.</summary>
internal static class WriteReport
{
    public sealed record Response(Guid ReportId, int Version, string State, IReadOnlyList<FindingLine> Findings);

    internal static void Map(IEndpointRouteBuilder reports) => reports.MapPut("/{reportId:guid}", Handle)
        .WithName(nameof(WriteReport))
        .WithSummary("Write a report's figures, assessment, proposals and obstacles")
        .RequirePermission(Permissions.SubmitReports)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid reportId,
        ReportText request,
        ReportingDbContext db,
        FigureChecking checking,
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

        Versioned.Require(http, report.Version);
        await right.InsistOn(report, cancellationToken);
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(report.PlanYear, report.PeriodEndsOn).FirstOrDefaultAsync(cancellationToken);
        var duties = plan?.DutiesOf(report.OrganisationCode) ?? [];
        request.Check(duties);
        var content = request.ToContent(reportId, report.Content, duties, author.AccountId, author.Now);
        foreach (var figure in content.Figures)
        {
            InsistOnRight(figure, duties);
        }

        report.Write(content);
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, report.Version);
        var findings = await checking.Of(report, content, cancellationToken);
        return TypedResults.Ok(new Response(report.ReportId, report.Version, report.State, FindingLine.Of(findings, content, RequestLanguage.Of(http))));
    }

    /// <summary>2668/QĐ-UBND, annex, indicators 1 to 4: a member of the collective reports in words, the evaluators enter the values.</summary>
    internal static void InsistOnRight(Figure figure, IReadOnlyList<MeasureDuty> duties)
    {
        if ((figure.ToCutOff ?? figure.Estimate) is not null && !duties.Single(duty => duty.Measure.Code == figure.MeasureCode).EntersValues)
        {
            throw new RuleViolationException("figure.only-evaluators", new(
                $"Số liệu của chỉ tiêu “{figure.MeasureCode}” chỉ do cơ quan chủ trì tổng hợp, đánh giá nhập; hãy báo cáo bằng lời (text).",
                $"Only the evaluating offices enter values of '{figure.MeasureCode}'; report in words (text)."));
        }
    }
}
