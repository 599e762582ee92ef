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
    public static IEnumerable<TaskIssued> Issued(Plan plan, IReadOnlyCollection<string> codes, ReadingClasses classes, DateTimeOffset now) =>
        plan.Current.Content.Tasks.Where(task => codes.Contains(task.Code)).Select(task => Of(plan, plan.Current, task, classes, now));

    /// <summary>What a later document adds, changes and takes back; the last as it stood before.</summary>
    /// <param name="plan">As amended.</param>
    /// <param name="amendment">By what.</param>
    /// <param name="classes">What not everybody may read.</param>
    /// <param name="now">Business instant.</param>
    public static IEnumerable<TaskIssued> Amended(Plan plan, AmendmentFile amendment, ReadingClasses classes, DateTimeOffset now)
    {
        var before = plan.Versions.Single(version => version.Number == plan.Version - 1);
        var withdrawn = amendment.WithdrawnTasks.Select(withdrawal => withdrawal.TaskCode).ToHashSet();
        return Issued(plan, [.. amendment.Tasks.Select(task => task.Code), .. amendment.TaskChanges.Select(change => change.TaskCode)], classes, now)
            .Concat(before.Content.Tasks.Where(task => withdrawn.Contains(task.Code)).Select(task => Of(plan, before, task, classes, now) with { Withdrawn = true }));
    }

    private static TaskIssued Of(Plan plan, PlanVersion version, PlanTask task, ReadingClasses classes, DateTimeOffset now)
    {
        var parties = version.Parties ?? throw new InvalidOperationException("Only a plan in force is announced.");
        var who = parties.Tasks.Single(candidate => candidate.TaskCode == task.Code);
        return new()
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
            ChangedBy = plan.Versions.Where(one => one.TaskReasons.ContainsKey(task.Code)).MaxBy(one => one.Number)?.Document.Reference,
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
