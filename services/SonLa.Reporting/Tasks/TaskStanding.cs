using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>How a task stands with each of its leads on a day.</summary>
internal sealed record TaskStanding(string State, IReadOnlyList<LeadStanding> Leads)
{
    /// <param name="task">The task.</param>
    /// <param name="statements">Its leads' statements.</param>
    /// <param name="now">Business instant.</param>
    /// <param name="rules">From when it counts as due soon.</param>
    public static TaskStanding Of(TrackedTask task, IEnumerable<TaskStatement> statements, DateTimeOffset now, TaskRules rules) =>
        Of(task.Content, task.StartedOn, task.LastDay, statements, VietnamTime.DayOf(now), rules.DueSoonDays);

    public static TaskStanding Of(TaskContent content, DateOnly? startedOn, DateOnly? lastDay, IEnumerable<TaskStatement> statements, DateOnly on, int? dueSoonDays)
    {
        var last = LastOf(statements);
        var leads = content.LeadCodes
            .Distinct()
            .Select(code => (Code: code, Last: last.GetValueOrDefault(code)))
            .Select(lead => new LeadStanding(
                lead.Code,
                TaskState.Of(content, startedOn, lastDay, lead.Last, on, dueSoonDays),
                TaskState.IsLate(content, lastDay, lead.Last),
                lead.Last))
            .ToList();
        return new(
            TaskState.Worst([.. leads.Select(lead => (lead.State, lead.Last))], TaskState.Of(content, startedOn, lastDay, null, on, dueSoonDays)),
            leads);
    }

    /// <summary>What each lead said last: of the latest period, the latest number.</summary>
    private static Dictionary<string, TaskStatement> LastOf(IEnumerable<TaskStatement> statements) => statements
        .Where(statement => statement.Role == TaskRole.Lead)
        .GroupBy(statement => statement.OrganisationCode)
        .ToDictionary(own => own.Key, own => own.OrderBy(statement => statement.PeriodEndsOn).ThenBy(statement => statement.Number).Last());
}

/// <summary>How a task stands with one lead.</summary>
/// <param name="OrganisationCode">The lead.</param>
/// <param name="State">As <see cref="TaskLine.State"/>.</param>
/// <param name="Late">Done after the last day.</param>
/// <param name="Last">What it said last.</param>
internal sealed record LeadStanding(string OrganisationCode, string State, bool Late, TaskStatement? Last);
