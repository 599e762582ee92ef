namespace SonLa.Contracts.Assignments;

/// <summary>Published by Assignments when a plan whose documents set deadlines comes into force: proposals for the year's reporting calendar, and no rules by themselves.</summary>
public sealed record ReportingDeadlinesConfirmed
{
    public required Guid PlanId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Those that say who, what and by which day; the others stay with the plan until a person settles them.</summary>
    public required IReadOnlyList<ConfirmedDeadline> Deadlines { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>Version of the plan.</summary>
    public required int Version { get; init; }
}
