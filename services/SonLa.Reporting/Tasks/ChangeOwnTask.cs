using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Tasks;

/// <summary>An organisation changes or withdraws a task of its own plan with a reason; the earlier version stays on record.</summary>
internal static class ChangeOwnTask
{
    public sealed record Request
    {
        public required OwnTaskText Task { get; init; }

        public required string Reason { get; init; }

        /// <summary>True to withdraw it.</summary>
        public bool Withdrawn { get; init; }
    }

    public sealed record Response(Guid TaskId, int Version, int ContentVersion, bool Withdrawn);

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapPut("/{taskId:guid}", Handle)
        .WithName(nameof(ChangeOwnTask))
        .WithSummary("Change or withdraw a task of one's own plan")
        .RequirePermission(Permissions.DirectTasks)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid taskId, Request request, ReportingDbContext db, TaskReading reading, TaskCalendar calendar, TaskRules rules, ReportAuthor author, HttpContext http, CancellationToken cancellationToken)
    {
        var own = author.Caller.OrganisationCode;
        if (await reading.Visible(db.Tasks).SingleOrDefaultAsync(one => one.TaskId == taskId && one.OwnerCode == own, cancellationToken) is not { } task)
        {
            return TypedResults.NotFound();
        }

        var parentsLastDay = await db.Tasks.Where(one => one.TaskId == task.ParentTaskId).Select(one => one.LastDay).SingleOrDefaultAsync(cancellationToken);
        request.Task.Check(task.PlanYear, parentsLastDay);
        new InputCheck().RequireText(request.Reason, "reason", ReportText.LongestNote).ThrowIfAny();
        Versioned.Require(http, task.Version);
        task.InsistOnStanding();
        var content = request.Task.Within(task.Content) with { ChangedBy = request.Reason, Withdrawn = request.Withdrawn };
        if (task.Follow(task.ContentVersion + 1, content, author.Now, await calendar.WorkingDaysOf(task.PlanYear, cancellationToken), rules.Ladder, author.Now) is { } version)
        {
            db.Add(version);
        }

        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(http, task.Version);
        return TypedResults.Ok(new Response(task.TaskId, task.Version, task.ContentVersion, task.Withdrawn));
    }
}
