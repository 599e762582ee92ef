using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Tasks;

/// <summary>A district, or another organisation whom a task of the province names, makes a task of its own of it for its own plan of the year.</summary>
internal static class DeriveTask
{
    private const int Most = 200;

    public sealed record Response(Guid TaskId, int Version, Guid ParentTaskId, string OwnerCode, string Code);

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapPost("/{taskId:guid}/derived", Handle)
        .WithName(nameof(DeriveTask))
        .WithSummary("Make a task of one's own of a task of the province")
        .RequirePermission(Permissions.DirectTasks)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Response>, NotFound>> Handle(Guid taskId, OwnTaskText request, ReportingDbContext db, TaskReading reading, TaskCalendar calendar, TaskRules rules, ReportAuthor author, CancellationToken cancellationToken)
    {
        var own = author.Caller.OrganisationCode;
        var parent = await reading.Visible(db.Tasks.AsNoTracking()).SingleOrDefaultAsync(one => one.TaskId == taskId && one.OwnerCode == null, cancellationToken);
        if (parent is null || !parent.Content.RolesOf(own).Any(role => role is TaskRole.Lead or TaskRole.Coordinator))
        {
            return TypedResults.NotFound();
        }

        request.Check(parent.PlanYear, parent.LastDay);
        parent.InsistOnStanding();

        // A leading zero keeps the codes of one parent in order and apart.
        var count = await db.Tasks.CountAsync(one => one.ParentTaskId == taskId && one.OwnerCode == own, cancellationToken);
        if (count >= Most)
        {
            throw new RuleViolationException("task.too-many-derived", new($"Mỗi nhiệm vụ chia tối đa {Most} nhiệm vụ riêng.", $"At most {Most} own tasks are made of one."));
        }

        var task = new TrackedTask { TaskId = Guid.CreateVersion7(), PlanId = parent.PlanId, PlanYear = parent.PlanYear, OwnerCode = own, ParentTaskId = taskId };
        var content = request.Within(parent.Content with
        {
            Code = $"{parent.Content.Code}--{own}-{count + 1:000}",
            Obligation = TaskContent.Assigned,
            StartsOn = null,
            DaysAfterStart = null,
            Collective = false,
            LeadCodes = [own],
            CoordinatorCodes = [],
            EvaluatorCodes = [],
            MonitorCodes = [.. parent.Content.LeadCodes.Where(code => code != own)],
            UnresolvedNames = [],
            ChangedBy = null,
        });
        var version = task.Follow(1, content, author.Now, await calendar.WorkingDaysOf(parent.PlanYear, cancellationToken), rules.Ladder, author.Now);
        db.Add(task);
        db.Add(version ?? throw new InvalidOperationException("A new task has a first version."));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/tasks/{task.TaskId}", new Response(task.TaskId, task.Version, taskId, own, content.Code));
    }
}
