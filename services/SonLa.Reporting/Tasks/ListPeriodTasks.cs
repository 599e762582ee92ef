using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Tasks;

/// <summary>Shows a period's tasks by heading as they stand or stood at a past instant, with those of the classes that the reader may see: the consolidated report, which many read, has the open ones only.</summary>
internal static class ListPeriodTasks
{
    /// <param name="Period">Its code.</param>
    /// <param name="Groups">By document and heading.</param>
    /// <param name="NotReportedBy">Organisations that have not reported on a task of theirs, each with the number of them.</param>
    public sealed record Response(string Period, IReadOnlyList<ConsolidatedReport.TaskGroup> Groups, IReadOnlyList<MissingLine> NotReportedBy);

    public sealed record MissingLine(string OrganisationCode, int Tasks);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/tasks", Handle)
        .WithName(nameof(ListPeriodTasks))
        .WithSummary("Show a period's tasks by heading with who has not reported")
        .RequirePermission(Permissions.ReadConsolidation)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(string period, DateTimeOffset? instant, ReportingDbContext db, HistoryPoint history, TaskReading reading, CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        var asOf = instant is { } past ? await history.At(past, cancellationToken) : PeriodFactsReader.Now;
        if (await db.PlanVersions.AsNoTracking().Where(version => version.Sequence <= asOf).InForceOn(named.Year, named.LastDay).FirstOrDefaultAsync(cancellationToken) is not { } plan)
        {
            return TypedResults.NotFound();
        }

        var groups = PeriodTasks.Of(await db.TaskFactsOf(plan.PlanId, named.LastDay, asOf, cancellationToken), named, reading.ReadsAll);
        return TypedResults.Ok(new Response(
            named.Code,
            groups,
            [
                .. groups.SelectMany(group => group.Tasks).SelectMany(task => task.NotReported)
                    .GroupBy(code => code)
                    .OrderBy(own => own.Key, StringComparer.Ordinal)
                    .Select(own => new MissingLine(own.Key, own.Count())),
            ]));
    }
}
