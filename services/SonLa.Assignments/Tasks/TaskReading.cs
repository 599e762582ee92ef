using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Tasks;

/// <summary>Who may read a task: everybody who may read its plan, unless it is of a class that is open to some alone.</summary>
internal static class TaskReading
{
    /// <summary>The class that the file gives, otherwise the one that heading and text bear; null where it is open.</summary>
    public static string? ClassIn(this PlanTask task, ReadingClasses classes) => task.Class ?? classes.ClassOf(task.Heading, task.Text);

    public static bool MayRead(this ReadingClasses classes, Caller caller, TaskView task, TaskParties parties) =>
        classes.MayRead(caller, task.Class, parties.Names(caller.OrganisationCode, null));
}
