using SonLa.Contracts.Assignments;
using SonLa.Reporting.Calendars;

namespace SonLa.Reporting.Tasks;

/// <summary>A task or request as one document left it: what is to be done, by whom, until when.</summary>
internal sealed record TaskContent
{
    public const string Assigned = "assigned";
    public const string Requested = "requested";

    /// <summary>Stable within the plan.</summary>
    public required string Code { get; init; }

    /// <summary>Label as printed.</summary>
    public required string Section { get; init; }

    public string? Heading { get; init; }

    public required string Text { get; init; }

    public string? Product { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>The later document that changed or withdrew it.</summary>
    public string? ChangedBy { get; init; }

    public bool Withdrawn { get; init; }

    /// <summary><c>assigned</c> or <c>requested</c>.</summary>
    public required string Obligation { get; init; }

    /// <summary>Class of what not everybody may read; null where it is open.</summary>
    public string? Class { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>The outside event on which it starts.</summary>
    public string? StartsOn { get; init; }

    /// <summary>Working days from that event to the last day.</summary>
    public int? DaysAfterStart { get; init; }

    /// <summary>Whether a class of offices leads it, each for itself.</summary>
    public bool Collective { get; init; }

    public required IReadOnlyList<string> LeadCodes { get; init; }

    /// <summary>Office of the lead that carries it out, in words: a district's own offices are no organisations of the tree.</summary>
    public string? Unit { get; init; }

    public IReadOnlyList<string> CoordinatorCodes { get; init; } = [];

    public IReadOnlyList<string> EvaluatorCodes { get; init; } = [];

    public IReadOnlyList<string> MonitorCodes { get; init; } = [];

    /// <summary>Names that mean no organisation, as written.</summary>
    public IReadOnlyList<string> UnresolvedNames { get; init; } = [];

    /// <summary>A request ("Đề nghị") binds nobody: it is never overdue and carries no mark.</summary>
    public bool Binds => Obligation == Assigned;

    /// <summary>Everybody whom it names.</summary>
    public IEnumerable<string> Parties => LeadCodes.Concat(CoordinatorCodes).Concat(EvaluatorCodes).Concat(MonitorCodes).Distinct();

    public static TaskContent Of(TaskIssued issued) => new()
    {
        Code = issued.TaskCode,
        Section = issued.Section,
        Heading = issued.Heading,
        Text = issued.Text,
        Product = issued.Product,
        DocumentNumber = issued.DocumentNumber,
        ChangedBy = issued.ChangedBy,
        Withdrawn = issued.Withdrawn,
        Obligation = issued.Obligation,
        Class = issued.Class,
        DueOn = issued.DueOn,
        StartsOn = issued.StartsOn,
        DaysAfterStart = issued.DaysAfterStart,
        Collective = issued.Collective,
        LeadCodes = issued.LeadCodes,
        CoordinatorCodes = issued.CoordinatorCodes,
        EvaluatorCodes = issued.EvaluatorCodes,
        MonitorCodes = issued.MonitorCodes,
        UnresolvedNames = issued.UnresolvedNames,
    };

    /// <summary>The last day for it; null where it has none or has not begun.</summary>
    public DateOnly? LastDay(DateOnly? startedOn, WorkingDays working) =>
        DueOn ?? (startedOn is { } start && DaysAfterStart is { } days ? working.After(start, days) : null);

    /// <summary>In which capacities an organisation stands at it.</summary>
    public IReadOnlyList<string> RolesOf(string organisationCode) =>
    [
        .. new[] { (TaskRole.Lead, LeadCodes), (TaskRole.Coordinator, CoordinatorCodes), (TaskRole.Evaluator, EvaluatorCodes), (TaskRole.Monitor, MonitorCodes) }
            .Where(role => role.Item2.Contains(organisationCode))
            .Select(role => role.Item1),
    ];
}

/// <summary>In what capacity an organisation stands at a task.</summary>
internal static class TaskRole
{
    public const string Lead = "lead";
    public const string Coordinator = "coordinator";
    public const string Evaluator = "evaluator";
    public const string Monitor = "monitor";

    public static readonly string[] All = [Lead, Coordinator, Evaluator, Monitor];
}
