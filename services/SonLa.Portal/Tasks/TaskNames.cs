using System.Security.Claims;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Portal.Tasks;

/// <summary>What states and roles of tasks are called, and who is shown the head's forms; what may be done is decided by Reporting.</summary>
internal static class TaskNames
{
    /// <summary>Who directs an organisation's tasks.</summary>
    internal const string Directing = $"{Roles.OrganisationHead},{Roles.District},{Roles.Planning},{Roles.Finance},{Roles.UbndOffice},{Roles.HomeAffairs}";

    /// <summary>Who records the outside events for which tasks wait.</summary>
    internal const string RecordingEvents = $"{Roles.Planning},{Roles.UbndOffice}";

    internal static readonly string[] States = ["overdue", "due-soon", "not-reported", "not-started", "in-progress", "waiting", "requested", "done", "done-well", "not-done", "withdrawn"];

    private const string SubjectMark = "task:";

    /// <summary>A task among other matters of a list to choose from.</summary>
    internal static string Subject(Guid taskId) => $"{SubjectMark}{taskId}";

    /// <summary>The task that was chosen there; null where it was another matter.</summary>
    internal static Guid? TaskOf(string? subject) =>
        subject is not null && subject.StartsWith(SubjectMark, StringComparison.Ordinal) && Guid.TryParse(subject.AsSpan(SubjectMark.Length), out var taskId) ? taskId : null;

    internal static string Role(string role) => role switch
    {
        "lead" => Say("Chủ trì", "Lead"),
        "coordinator" => Say("Phối hợp", "Coordinator"),
        "evaluator" => Say("Đánh giá", "Evaluator"),
        _ => Say("Theo dõi", "Monitor"),
    };

    /// <summary>What a task's change or withdrawal goes by: a document, or an organisation's own reason.</summary>
    internal static string Change(TaskLine task, bool withdrawn) => (task.OwnerCode, withdrawn) switch
    {
        (null, true) => Say("Thu hồi theo", "Withdrawn by"),
        (null, false) => Say("Điều chỉnh theo", "Changed by"),
        (_, true) => Say("Thu hồi, lý do", "Withdrawn because"),
        _ => Say("Điều chỉnh, lý do", "Changed because"),
    };

    internal static bool DirectsTasks(this ClaimsPrincipal person) => Directing.Split(',').Any(person.IsInRole);

    internal static bool RecordsEvents(this ClaimsPrincipal person) => RecordingEvents.Split(',').Any(person.IsInRole);

    internal static bool ReportsOnTasks(this ClaimsPrincipal person) => person.DirectsTasks() || person.IsInRole(Roles.Specialist);

    internal static bool SeesAllTasks(this ClaimsPrincipal person) => new[] { Roles.Chairman, Roles.UbndOffice, Roles.Planning }.Any(person.IsInRole);
}
