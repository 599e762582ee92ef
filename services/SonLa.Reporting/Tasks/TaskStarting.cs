using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.Reporting.Tasks;

/// <summary>Lets the clock of every task run that waited for an outside event.</summary>
internal sealed class TaskStarting(ReportingDbContext db, TaskCalendar calendar, TaskRules rules, IEvents events, ReportAuthor author)
{
    /// <param name="year">Plan year.</param>
    /// <param name="named">The event as the document names it.</param>
    /// <param name="happenedOn">Day of the event.</param>
    /// <param name="subject">What happened, citing the document.</param>
    /// <param name="cancellationToken">Of the request.</param>
    /// <returns>The tasks that it started; none where none waited for it.</returns>
    public async Task<IReadOnlyList<TrackedTask>> Start(int year, string named, DateOnly happenedOn, string subject, CancellationToken cancellationToken)
    {
        var key = KeyOf(named);
        var waiting = (await db.Tasks.Where(task => task.PlanYear == year && !task.Withdrawn && task.StartedOn == null).ToListAsync(cancellationToken))
            .FindAll(task => task.Content.StartsOn is { } awaited && KeyOf(awaited) == key);
        var working = await calendar.WorkingDaysOf(year, cancellationToken);
        foreach (var task in waiting)
        {
            var start = task.Start(happenedOn, subject, working, rules.Ladder, author.AccountId, author.Now);
            db.Add(start);
            events.Publish(TaskAnnouncement.Started(task, start));
        }

        return waiting;
    }

    private static string KeyOf(string named) => string.Join(' ', named.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
