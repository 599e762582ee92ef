using SonLa.Contracts.Reporting;

namespace SonLa.Reporting.Tasks;

/// <summary>Puts what becomes of a task into the words of the contracts; of a class that not everybody may read no words of the task go out.</summary>
internal static class TaskAnnouncement
{
    public static TaskHandedOn HandedOn(TrackedTask task, TaskHandover handover) => new()
    {
        TaskId = task.TaskId,
        HandoverId = handover.HandoverId,
        PlanYear = task.PlanYear,
        Section = task.Content.Section,
        DocumentNumber = task.Content.DocumentNumber,
        Text = WordsOf(task),
        OrganisationCode = handover.OrganisationCode,
        AccountId = handover.AccountId,
        Part = task.Class is null ? handover.Part : null,
        DueOn = handover.DueOn,
        HandedOnAt = handover.HandedOnAt,
        Version = handover.Version,
    };

    public static TaskTakenBack TakenBack(TrackedTask task, TaskHandover handover, DateTimeOffset now) => new()
    {
        TaskId = task.TaskId,
        HandoverId = handover.HandoverId,
        PlanYear = task.PlanYear,
        Section = task.Content.Section,
        DocumentNumber = task.Content.DocumentNumber,
        Text = WordsOf(task),
        OrganisationCode = handover.OrganisationCode,
        AccountId = handover.AccountId,
        TakenBackAt = now,
        Version = handover.Version,
    };

    public static TaskStarted Started(TrackedTask task, TaskStart start) => new()
    {
        TaskId = task.TaskId,
        PlanYear = task.PlanYear,
        Section = task.Content.Section,
        DocumentNumber = task.Content.DocumentNumber,
        Text = WordsOf(task),
        Class = task.Class,
        LeadCodes = task.Content.LeadCodes,
        HappenedOn = start.HappenedOn,
        LastDay = start.LastDay,
        StartedAt = start.RecordedAt,
        Version = task.Version,
    };

    public static TaskDueSoon DueSoon(TrackedTask task, IReadOnlyList<string> owing, string rung, DateOnly lastDay, DateTimeOffset now) => new()
    {
        TaskId = task.TaskId,
        PlanYear = task.PlanYear,
        Section = task.Content.Section,
        DocumentNumber = task.Content.DocumentNumber,
        Text = WordsOf(task),
        Class = task.Class,
        LeadCodes = owing,
        LastDay = lastDay,
        Rung = rung,
        At = now,
        Version = task.Version,
    };

    public static TaskOverdue Overdue(TrackedTask task, IReadOnlyList<string> owing, string rung, DateOnly lastDay, DateTimeOffset now) => new()
    {
        TaskId = task.TaskId,
        PlanYear = task.PlanYear,
        Section = task.Content.Section,
        DocumentNumber = task.Content.DocumentNumber,
        Text = WordsOf(task),
        Class = task.Class,
        LeadCodes = owing,
        LastDay = lastDay,
        Rung = rung,
        At = now,
        Version = task.Version,
    };

    // Messages go by e-mail, to addresses that nobody here guards.
    private static string? WordsOf(TrackedTask task) => task.Class is null ? task.Content.Text : null;
}
