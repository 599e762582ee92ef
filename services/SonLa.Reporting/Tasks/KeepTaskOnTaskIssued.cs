using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>Keeps a task as the newest document leaves it: issued, changed or withdrawn, in whatever order the news arrive.</summary>
internal sealed class KeepTaskOnTaskIssued(ReportingDbContext db, TaskCalendar calendar, TaskRules rules, BusinessClock clock) : IConsumer<TaskIssued>
{
    public async Task Consume(ConsumeContext<TaskIssued> context)
    {
        var issued = context.Message;
        var task = await db.Tasks.SingleOrDefaultAsync(known => known.TaskId == issued.TaskId, context.CancellationToken);
        if (task is null)
        {
            task = new TrackedTask { TaskId = issued.TaskId, PlanId = issued.PlanId, PlanYear = issued.PlanYear };
            db.Add(task);
        }

        var working = await calendar.WorkingDaysOf(issued.PlanYear, context.CancellationToken);
        if (task.Follow(issued.Version, TaskContent.Of(issued), issued.IssuedAt, working, rules.Ladder, clock.GetUtcNow()) is { } version)
        {
            db.Add(version);
        }
    }
}
