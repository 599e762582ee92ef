using SonLa.Assignments.Organisations;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Tasks;

/// <summary>A task of a plan as readers see it: the document's own words and the organisations they mean.</summary>
internal sealed record TaskView
{
    public required Guid TaskId { get; init; }

    public required Guid PlanId { get; init; }

    public required string Code { get; init; }

    public required string Section { get; init; }

    public required string? Heading { get; init; }

    public required string Text { get; init; }

    public required string? Product { get; init; }

    /// <summary>Class of what not everybody may read; null where it is open.</summary>
    public required string? Class { get; init; }

    /// <summary>Last day for it.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>The outside event on which it starts.</summary>
    public required string? StartsOn { get; init; }

    /// <summary>Working days from that event to the last day.</summary>
    public required int? DaysAfterStart { get; init; }

    /// <summary><c>assigned</c> or <c>requested</c>.</summary>
    public required string Obligation { get; init; }

    /// <summary><c>named</c>, <c>collective</c> or <c>open</c>: how it is led.</summary>
    public required string Kind { get; init; }

    /// <summary>Number of the document that gives it.</summary>
    public required string Source { get; init; }

    /// <summary>As written.</summary>
    public required IReadOnlyList<string> Leads { get; init; }

    /// <summary>The organisations meant, a class expanded to its members.</summary>
    public required IReadOnlyList<string> LeadCodes { get; init; }

    /// <summary>As written.</summary>
    public required IReadOnlyList<string> Coordinators { get; init; }

    public required IReadOnlyList<string> CoordinatorCodes { get; init; }

    /// <summary>As written.</summary>
    public required IReadOnlyList<string> Evaluators { get; init; }

    public required IReadOnlyList<string> EvaluatorCodes { get; init; }

    /// <summary>As written.</summary>
    public required IReadOnlyList<string> Monitors { get; init; }

    public required IReadOnlyList<string> MonitorCodes { get; init; }

    /// <summary>Names that mean no organisation.</summary>
    public required IReadOnlyList<UnresolvedTaskName> Unresolved { get; init; }

    /// <summary>A written name without an organisation.</summary>
    /// <param name="Name">As written.</param>
    /// <param name="Role"><c>lead</c>, <c>coordinator</c>, <c>evaluator</c> or <c>monitor</c>.</param>
    /// <param name="Reason"><c>unknown</c>, <c>ambiguous</c>, <c>open-class</c> or <c>no-members</c>.</param>
    /// <param name="Explanation">Why an open class has no members; the codes of an ambiguous name's bearers.</param>
    public sealed record UnresolvedTaskName(string Name, string Role, string? Reason, string? Explanation);

    public static IReadOnlyList<(TaskView View, TaskParties Parties)> Of(Plan plan, PlanVersion version, OrganisationCopy organisations, ReadingClasses classes)
    {
        var parties = version.PartiesAmong(organisations).Tasks.ToDictionary(task => task.TaskCode);
        return [.. version.Content.Tasks.Select(task => (Of(plan, task, parties[task.Code], classes), parties[task.Code]))];
    }

    private static TaskView Of(Plan plan, PlanTask task, TaskParties parties, ReadingClasses classes) => new()
    {
        TaskId = plan.TaskIdOf(task.Code),
        PlanId = plan.Id,
        Code = task.Code,
        Section = task.Section,
        Heading = task.Heading,
        Text = task.Text,
        Product = task.Product,
        Class = task.ClassIn(classes),
        DueOn = task.DueOn,
        StartsOn = task.StartsOn,
        DaysAfterStart = task.DaysAfterStart,
        Obligation = task.Obligation,
        Kind = parties.Kind,
        Source = task.Source,
        Leads = task.Leads,
        LeadCodes = parties.LeadCodes,
        Coordinators = task.Coordinators,
        CoordinatorCodes = parties.CoordinatorCodes,
        Evaluators = task.Evaluators,
        EvaluatorCodes = parties.EvaluatorCodes,
        Monitors = task.Monitors,
        MonitorCodes = parties.MonitorCodes,
        Unresolved = [.. parties.Unresolved().Select(written => new UnresolvedTaskName(written.Name.Name, written.Role, written.Name.Reason, written.Name.Explanation))],
    };
}
