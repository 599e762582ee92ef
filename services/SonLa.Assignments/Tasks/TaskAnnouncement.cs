using SonLa.Assignments.Plans;
using SonLa.Contracts.Assignments;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Tasks;

/// <summary>Puts a plan's tasks and requests into the words of the contracts.</summary>
internal static class TaskAnnouncement
{
    /// <param name="plan">In force.</param>
    /// <param name="codes">Of the tasks to announce.</param>
    /// <param name="classes">What not everybody may read.</param>
    /// <param name="now">Business instant.</param>
    public static IEnumerable<TaskIssued> Issued(Plan plan, IReadOnlyCollection<string> codes, ReadingClasses classes, DateTimeOffset now)
    {
        var parties = plan.Current.Parties ?? throw new InvalidOperationException("Only a plan in force is announced.");
        foreach (var task in plan.Current.Content.Tasks.Where(task => codes.Contains(task.Code)))
        {
            var who = parties.Tasks.Single(candidate => candidate.TaskCode == task.Code);
            yield return new()
            {
                TaskId = plan.TaskIdOf(task.Code),
                PlanId = plan.Id,
                PlanYear = plan.PlanYear,
                TaskCode = task.Code,
                Section = task.Section,
                Heading = task.Heading,
                Text = task.Text,
                Product = task.Product,
                DocumentNumber = task.Source,
                Obligation = task.Obligation,
                Class = task.ClassIn(classes),
                DueOn = task.DueOn,
                StartsOn = task.StartsOn,
                DaysAfterStart = task.DaysAfterStart,
                Withdrawn = false,
                Collective = who.Kind == TaskKind.Collective,
                LeadCodes = who.LeadCodes,
                CoordinatorCodes = who.CoordinatorCodes,
                EvaluatorCodes = who.EvaluatorCodes,
                MonitorCodes = who.MonitorCodes,
                UnresolvedNames = [.. who.Unresolved().Select(written => written.Name.Name).Distinct()],
                IssuedAt = now,
                Version = plan.Version,
            };
        }
    }
}
