using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>How a task stands; a grade that was reported is its own state.</summary>
internal static class TaskState
{
    public const string Overdue = "overdue";
    public const string DueSoon = "due-soon";
    public const string NotReported = "not-reported";

    /// <summary>For the outside event on which it starts.</summary>
    public const string Waiting = "waiting";

    /// <summary>Asked of somebody who takes no orders, and not answered yet.</summary>
    public const string Requested = "requested";
    public const string Withdrawn = "withdrawn";

    /// <summary>States that no grade is; beside them every grade is one.</summary>
    public static readonly string[] Own = [Overdue, DueSoon, NotReported, Waiting, Requested, Withdrawn];

    // What needs somebody's eye first; grades between what is open and what is over.
    private static readonly string[] WorstFirst = [Overdue, DueSoon, NotReported];

    /// <summary>How it stands with one lead on a day.</summary>
    /// <param name="content">The task.</param>
    /// <param name="startedOn">Day of the event that it waited for, if that has happened.</param>
    /// <param name="lastDay">The last day for it.</param>
    /// <param name="last">What the lead reported last.</param>
    /// <param name="on">The day.</param>
    /// <param name="dueSoonDays">Null where nothing counts as due soon.</param>
    public static string Of(TaskContent content, DateOnly? startedOn, DateOnly? lastDay, TaskStatement? last, DateOnly on, int? dueSoonDays)
    {
        if (content.Withdrawn)
        {
            return Withdrawn;
        }

        if (last is { Final: true, Grade: { } final })
        {
            return final;
        }

        if (!content.Binds)
        {
            return last?.Grade ?? Requested;
        }

        if (content.StartsOn is not null && startedOn is null)
        {
            return Waiting;
        }

        if (lastDay is { } day && day < on)
        {
            return Overdue;
        }

        return lastDay is { } near && dueSoonDays is { } days && near <= on.AddDays(days) ? DueSoon : last?.Grade ?? NotReported;
    }

    /// <summary>Whether it was finished after its last day; never true of a request.</summary>
    public static bool IsLate(TaskContent content, DateOnly? lastDay, TaskStatement? last) =>
        content.Binds && last is { Done: true } && lastDay is { } day && VietnamTime.DayOf(last.StatedAt) > day;

    /// <summary>The state of the whole: what needs an eye first, and what is over only where all leads are through with it.</summary>
    /// <param name="leads">How it stands with each lead, and what that one reported last.</param>
    /// <param name="alone">How it stands where no lead is known.</param>
    public static string Worst(IReadOnlyCollection<(string State, TaskStatement? Last)> leads, string alone)
    {
        var open = leads.Where(lead => lead.Last is not { Final: true }).Select(lead => lead.State).ToList();
        return leads.Count == 0 ? alone
            : open.Count > 0 ? Array.Find(WorstFirst, open.Contains) ?? open.Order(StringComparer.Ordinal).First()
            : leads.OrderBy(lead => lead.Last?.Done).ThenBy(lead => lead.State, StringComparer.Ordinal).First().State;
    }
}
