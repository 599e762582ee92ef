using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Tasks;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obstacles;

/// <summary>Lists what one's organisation can raise an obstacle about: the measures of the running year that it leads or evaluates, and the tasks that it leads.</summary>
internal static class ListObstacleSubjects
{
    public sealed record MeasureLine(string MeasureCode, string IndicatorOrdinal, string? Part, string Name);

    public sealed record TaskLine(Guid TaskId, string Section, string Text);

    public sealed record Response(int PlanYear, IReadOnlyList<MeasureLine> Measures, IReadOnlyList<TaskLine> Tasks);

    internal static void Map(IEndpointRouteBuilder obstacles) => obstacles.MapGet("/subjects", Handle)
        .WithName(nameof(ListObstacleSubjects))
        .WithSummary("List what one's organisation can raise an obstacle about");

    private static async Task<Ok<Response>> Handle(ReportingDbContext db, SpokenTasks tasks, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var year = clock.Today.Year;
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(year, clock.Today).FirstOrDefaultAsync(cancellationToken);
        var led = await tasks.Of(caller.OrganisationCode, year, urged: false, cancellationToken);
        return TypedResults.Ok(new Response(
            year,
            [.. (plan?.DutiesOf(caller.OrganisationCode) ?? []).Select(duty => Of(duty.Measure))],
            [.. led.Select(task => new TaskLine(task.TaskId, task.Section, task.Text))]));
    }

    internal static MeasureLine Of(Contracts.Assignments.PlannedMeasure measure) => new(measure.Code, measure.IndicatorOrdinal, measure.Part, measure.Name);
}
