using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Reports;

/// <summary>Starts a report on one or several obligations of one's own organisation.</summary>
internal static class DraftReport
{
    public sealed record Request(IReadOnlyList<Guid> ObligationIds);

    internal static void Map(IEndpointRouteBuilder reports) => reports.MapPost("", Handle)
        .WithName(nameof(DraftReport))
        .WithSummary("Draft a report on obligations that end on the same day")
        .RequirePermission(Permissions.SubmitReports)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Created<ReportAnswer>> Handle(
        Request request,
        ReportingDbContext db,
        RightToWrite right,
        Caller caller,
        BusinessClock clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var named = request.ObligationIds.Distinct().ToList();
        new InputCheck()
            .Require(named.Count is >= 1 and <= 20 && named.Count == request.ObligationIds.Count, "obligationIds", "Hãy nêu từ 1 đến 20 nghĩa vụ báo cáo, không trùng nhau.", "Name 1 to 20 obligations, each once.")
            .ThrowIfAny();

        // The idempotency filter has opened the transaction that holds these locks.
        var obligations = (await db.LockObligations(named, cancellationToken))
            .Where(obligation => obligation.OrganisationCode == caller.OrganisationCode || obligation.SpokenForBy == caller.OrganisationCode)
            .ToList();
        new InputCheck()
            .Require(obligations.Count == named.Count, "obligationIds", "Có nghĩa vụ không tồn tại hoặc không thuộc cơ quan của bạn; hãy lấy mã từ GET /obligations.", "An obligation does not exist or is not your organisation's; take the ids from GET /obligations.")
            .ThrowIfAny();
        await right.InsistOn(obligations, cancellationToken);
        var report = ProgressReport.Draft(obligations, clock.GetUtcNow());
        db.Add(report);
        await db.SaveChangesAsync(cancellationToken);

        var plan = await db.PlanVersions.AsNoTracking().InForceOn(report.PlanYear, report.PeriodEndsOn).FirstOrDefaultAsync(cancellationToken);
        Versioned.Stamp(http, report.Version);
        return TypedResults.Created($"/reports/{report.ReportId}", ReportAnswer.Of(report, report.Content, obligations, plan));
    }
}
