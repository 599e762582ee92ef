using SonLa.Reporting.Calendars;
using SonLa.Reporting.Periods;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>Consolidates a period's tasks from their facts; pure, and judged on the period's last day, so that the same facts give the same for ever.</summary>
internal static class PeriodTasks
{
    /// <param name="facts">As they were at one point of the history.</param>
    /// <param name="period">The period.</param>
    /// <param name="mayRead">Which classes the reader may see; the open ones have none.</param>
    public static IReadOnlyList<ConsolidatedReport.TaskGroup> Of(TaskFacts facts, ReportingPeriod period, Func<string?, bool> mayRead)
    {
        var statements = facts.Statements.Where(one => one.PeriodEndsOn <= period.LastDay).ToLookup(one => one.TaskId);
        return
        [
            .. facts.Versions
                .GroupBy(version => version.TaskId)
                .Select(versions => (Newest: versions.MaxBy(version => version.Number) ?? versions.First(), First: versions.Min(version => version.IssuedAt)))
                .Where(task => task.Newest.OwnerCode is null && !task.Newest.Content.Withdrawn && VietnamTime.DayOf(task.First) <= period.LastDay && mayRead(task.Newest.Content.Class))
                .Select(task => task.Newest)
                .OrderBy(task => task.Content.DocumentNumber, StringComparer.Ordinal)
                .ThenBy(task => task.Content.Section, SectionOrder.Instance)
                .ThenBy(task => task.TaskId)
                .GroupBy(task => (task.Content.DocumentNumber, task.Content.Heading))
                .Select(group => new ConsolidatedReport.TaskGroup(group.Key.DocumentNumber, group.Key.Heading, [.. group.Select(task => LineOf(task, facts, statements[task.TaskId], period))])),
        ];
    }

    private static ConsolidatedReport.TaskLine LineOf(TaskVersion task, TaskFacts facts, IEnumerable<TaskStatement> statements, ReportingPeriod period)
    {
        var said = statements.ToList();
        var start = facts.Starts.LastOrDefault(one => one.TaskId == task.TaskId && one.HappenedOn <= period.LastDay);
        var lastDay = start is { } begun && begun.Sequence > task.Sequence ? begun.LastDay : task.LastDay;
        var standing = TaskStanding.Of(task.Content, start?.HappenedOn, lastDay, said, period.LastDay, null);
        var asked = standing.State != TaskState.Waiting;
        var leads = standing.Leads.Select(lead => LeadOf(lead, period)).ToList();
        return new(
            task.TaskId,
            task.Content.Section,
            task.Content.Text,
            task.Content.Product,
            task.Content.Obligation,
            task.Content.Class,
            lastDay,
            standing.State,
            leads,
            [
                .. said
                    .Where(one => one.Role is TaskRole.Coordinator or TaskRole.Evaluator && one.PeriodEndsOn == period.LastDay)
                    .GroupBy(one => (one.Role, one.OrganisationCode))
                    .OrderBy(own => own.Key.Role, StringComparer.Ordinal)
                    .ThenBy(own => own.Key.OrganisationCode, StringComparer.Ordinal)
                    .Select(own => own.MaxBy(one => one.Number) ?? own.First())
                    .Select(one => new ConsolidatedReport.TaskWords(one.OrganisationCode, one.Role, one.Grade, one.GradeName, one.Text, one.StatementId)),
            ],

            // Of a request nothing is asked, and who is through with it has nothing more to say.
            task.Content.Binds && asked ? [.. leads.Where(lead => !lead.ThisPeriod && !lead.Final).Select(lead => lead.OrganisationCode)] : []);
    }

    private static ConsolidatedReport.TaskLead LeadOf(LeadStanding lead, ReportingPeriod period) => new(
        lead.OrganisationCode,
        lead.State,
        lead.Late,
        lead.Last is { Final: true },
        lead.Last?.PeriodEndsOn == period.LastDay,
        lead.Last?.Grade,
        lead.Last?.GradeName,
        lead.Last?.Text,
        lead.Last?.Reason,
        lead.Last?.PeriodEndsOn,
        lead.Last?.StatementId);
}

/// <summary>Everything that a period's tasks are consolidated from, as it was at one point of the history.</summary>
internal sealed record TaskFacts(IReadOnlyList<TaskVersion> Versions, IReadOnlyList<TaskStatement> Statements, IReadOnlyList<TaskStart> Starts)
{
    public static readonly TaskFacts None = new([], [], []);
}
