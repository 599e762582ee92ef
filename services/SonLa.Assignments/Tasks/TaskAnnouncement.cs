using SonLa.Assignments.Plans;
using SonLa.Contracts.Assignments;

namespace SonLa.Assignments.Tasks;

/// <summary>Puts a plan's binding tasks into the words of the contracts; requests bind nobody and are not announced.</summary>
internal static class TaskAnnouncement
{
    /// <param name="plan">In force.</param>
    /// <param name="codes">Of the tasks to announce.</param>
    /// <param name="now">Business instant.</param>
    public static IEnumerable<TaskIssued> Issued(Plan plan, IReadOnlyCollection<string> codes, DateTimeOffset now)
    {
        var parties = plan.Current.Parties ?? throw new InvalidOperationException("Only a plan in force is announced.");
        foreach (var task in plan.Current.Content.Tasks.Where(task => task.Obligation == PlanTask.Assigned && codes.Contains(task.Code)))
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
                DocumentNumber = task.Source,
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
